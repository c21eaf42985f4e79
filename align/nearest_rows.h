#pragma once

#include <cstddef>
#include <functional>

#include "align/nearest_lists.h"
#include "align/vectors.h"

namespace diglot::align {

/// By which numbers all rows are compared before the nearest are compared exactly. The result is
/// the same.
enum class Precision {
  floats,
  eight_bits  ///< faster with has_eight_bit_products(); rows that it leaves in doubt are looked at
              ///< again, in the worst case all, at three times the price
};

/// The faster one on this processor.
Precision fastest_precision();

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
                                       const SearchProgress& progress = {},
                                       Precision precision = fastest_precision());

}  // namespace diglot::align
