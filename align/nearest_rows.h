#pragma once

#include <cstddef>
#include <functional>

#include "align/nearest_lists.h"
#include "align/vectors.h"

namespace diglot::align {

/// From which numbers the nearest rows are found. Those found are compared by their exact cosines.
enum class Precision {
  floats,     ///< exact
  eight_bits  ///< hardly any is missed, in a fraction of the time (see eight_bit_products.h)
};

/// The nearest rows of each of two collections in the other one.
struct NearestRows {
  Neighbours of_src;
  Neighbours of_tgt;
};

/// Called with the share of the work that is done, from 0 to 1, by one thread at a time.
using SearchProgress = std::function<void(double)>;

/// The `k` rows of the other side with the greatest cosine for each row of either, all where there
/// are fewer; of rows equally near the first comes first. Every cosine is computed once, in matrix
/// products of a tile: time is the product of both sizes and the dimension. Memory is 24 k bytes
/// and some hundred a row, and with eight bits as many bytes as the vectors have numbers, beside a
/// MB a thread. Deterministic; uses all threads.
/// Preconditions: unit or zero rows of one dimension, k > 0.
[[nodiscard]] NearestRows find_nearest(const Vectors& src, const Vectors& tgt, std::size_t k,
                                       Precision precision = Precision::floats,
                                       const SearchProgress& progress = {});

}  // namespace diglot::align
