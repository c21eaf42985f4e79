#pragma once

#include <cstddef>

#include "align/nearest_rows.h"
#include "align/vectors.h"

namespace diglot::align {

/// How find_nearest_in_cells looks.
struct CellSearch {
  std::size_t cells = 0;    ///< 0: about the square root of all comparisons of a row
  std::size_t probes = 32;  ///< cells in which a row is looked for
};

/// As find_nearest, but a row is compared only with those whose nearest cell is one of the row's
/// `probes` nearest ones, and with those that have its own nearest cell among theirs (an inverted
/// file, Jégou et al. 2011, of both sides by one set of cells): about probes x N / cells
/// comparisons a row instead of N. What else may be near is missed; see recall_of. Memory is 300
/// bytes a row and as many bytes as the vectors have numbers. Deterministic; uses all threads.
[[nodiscard]] NearestRows find_nearest_in_cells(const Vectors& src, const Vectors& tgt,
                                                std::size_t k, const CellSearch& options,
                                                const SearchProgress& progress = {});

/// The share of the exact nearest rows of src rows, the first one only, that is in `found`, from
/// an even sample of `sampled` rows. NaN without rows.
[[nodiscard]] double recall_of(const Neighbours& found, const Vectors& src, const Vectors& tgt,
                               std::size_t sampled);

}  // namespace diglot::align
