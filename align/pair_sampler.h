#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/random.h"
#include "align/training_set.h"

namespace diglot::align {

/// Draws pairs from a training set: first a language pair (in proportion to its size to the power
/// `balance`), then a source of it (by size and weight), then that cell's pairs in a random order,
/// round and round. The same seed draws the same pairs on every platform.
class PairSampler {
 public:
  PairSampler(const TrainingSet& data, double balance, std::uint64_t seed);
  /// The number of the next pair in the training set.
  std::size_t next();

 private:
  struct Cell {
    std::vector<std::uint32_t> order;
    std::size_t position = 0;
  };

  Random random_;
  std::vector<Cell> cells_;
  std::vector<double> cumulative_;  ///< probability of the cells up to each
};

}  // namespace diglot::align
