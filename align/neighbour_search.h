#pragma once

#include <cstddef>
#include <cstdint>

#include "align/cell_search.h"
#include "align/nearest_rows.h"
#include "align/vectors.h"

namespace diglot::align {

enum class Search : std::uint8_t {
  automatic,   ///< exact up to 10^11 comparisons, which take minutes
  exact,       ///< every row is compared with every one
  approximate  ///< see find_nearest_in_cells
};

/// More than any margin needs; memory grows with the number for each row.
inline constexpr std::size_t most_neighbours = 1000;

/// How the nearest rows are looked for.
struct SearchOptions {
  std::size_t k = 4;  ///< nearest rows for each row, 1 to most_neighbours
  Search search = Search::automatic;
  std::size_t probes = CellSearch{}.probes;  ///< of an approximate search
};

/// Whether a search among so many rows is approximate.
bool is_approximate(const SearchOptions& options, std::size_t src, std::size_t tgt);

/// The nearest rows of each row on the other side, by find_nearest or find_nearest_in_cells.
[[nodiscard]] NearestRows find_neighbours(const SearchOptions& options, const Vectors& src,
                                          const Vectors& tgt, const SearchProgress& progress = {});

}  // namespace diglot::align
