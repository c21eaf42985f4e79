#pragma once

#include <cstddef>
#include <vector>

#include "align/vectors.h"

namespace diglot::align {

/// A row of a collection of vectors, and its cosine with the one that is asked for.
struct Neighbour {
  std::size_t row = 0;
  float cosine = 0;

  friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

/// For each row of a collection its nearest rows of another one, nearest first.
using Neighbours = std::vector<std::vector<Neighbour>>;

/// The `k` rows of `others` with the greatest cosine for each row of `vectors`, all where there are
/// fewer; of rows equally near the first comes first. Exact: time is the product of both sizes and
/// the dimension (matrix products in blocks), memory 16 k bytes a row and some MB a thread.
/// Deterministic; uses all threads, each with a single-threaded BLAS.
/// Precondition: unit or zero rows of one dimension.
[[nodiscard]] Neighbours find_nearest(const Vectors& vectors, const Vectors& others, std::size_t k);

}  // namespace diglot::align
