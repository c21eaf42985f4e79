#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/vectors.h"

namespace diglot::align {

/// One side of a batch of n sentence pairs.
struct BatchSide {
  Vectors unit;                       ///< n x d, unit rows
  std::vector<std::uint64_t> hashes;  ///< n; equal sentences have equal ones
  Vectors gradient;                   ///< n x d, of the loss by `unit`
};

/// The loss that an encoder learns by: each sentence of a batch must tell its translation from all
/// other sentences of the other side, in both directions (softmax over scaled cosines, the true one
/// less a margin: additive margin softmax, Yang et al. 2019). Sentences equal to a pair's own are
/// no wrong answers to it.
///
/// Uses all threads; sums are made in the same order whatever their number.
class BatchSoftmax {
 public:
  /// Preconditions: scale <= 38, or exponentials leave the range of a float.
  BatchSoftmax(std::size_t batch, float scale, float margin);

  /// Returns the mean loss (nats for each choice) and sets both gradients.
  double operator()(BatchSide& src, BatchSide& tgt);

 private:
  void compare(const BatchSide& src, const BatchSide& tgt);
  void weigh();
  void multiply(BatchSide& src, BatchSide& tgt) const;

  std::size_t batch_;
  float scale_;
  float margin_;
  std::vector<float> scores_;  ///< batch x batch: exponentials, then gradients by the cosines
  std::vector<double> row_sums_;
  std::vector<double> column_sums_;
  std::vector<double> diagonal_;
};

}  // namespace diglot::align
