#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <CLI/App.hpp>

#include "align/cell_search.h"
#include "align/nearest_rows.h"
#include "align/vectors.h"
#include "tools/messages.h"

namespace diglot::tools {

enum class Search : std::uint8_t { automatic, exact, approximate };

/// How the nearest sentences are looked for.
struct SearchOptions {
  std::size_t k = 4;
  Search search = Search::automatic;
  std::size_t probes = align::CellSearch{}.probes;
};

/// Adds --k, --search and --probes.
void add_search(CLI::App& command, SearchOptions& options);

/// Whether a search among so many sentences is approximate.
bool is_approximate(const SearchOptions& options, std::size_t src, std::size_t tgt);

/// The nearest rows of each row on the other side. Progress and notes begin with `name`. Memory is
/// that of align::find_nearest or find_nearest_in_cells.
align::NearestRows find_neighbours(const SearchOptions& options, const align::Vectors& src,
                                   const align::Vectors& tgt, const std::string& name,
                                   Messages& messages);

}  // namespace diglot::tools
