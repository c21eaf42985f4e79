#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/feature_vectors.h"
#include "align/pair_sampler.h"
#include "align/training_set.h"

namespace diglot::align {

/// Draws batches of which each holds a few groups of pairs that lie near each other by the vectors
/// learnt so far: the closer the wrong answers of a batch, the more a trainer learns from it (hard
/// negatives). Drawn ahead, 16 batches at a time: some of the pairs are pivots, and each pair joins
/// its nearest.
///
/// Uses all threads; the result does not depend on their number.
class NeighbourBatches {
 public:
  /// `data` must outlive the batches.
  NeighbourBatches(const TrainingSet& data, PairSampler sampler, std::size_t batch);

  /// The next batch: numbers of pairs, valid until the next call.
  std::span<const std::uint32_t> next(const RoundedVectors& vectors);
  /// The same, of pairs as they are drawn. Precondition: `next` was not called before.
  std::span<const std::uint32_t> next_at_random();

  /// What is needed to go on from here: how many pairs have been drawn, and those of them that are
  /// still to be given out, in order.
  [[nodiscard]] std::uint64_t drawn() const { return drawn_; }
  [[nodiscard]] std::span<const std::uint32_t> waiting() const {
    return std::span(pool_).subspan(position_);
  }
  /// Precondition: nothing has been drawn yet; `waiting` holds numbers of pairs, in whole batches.
  void restore(std::uint64_t drawn, std::span<const std::uint32_t> waiting);

 private:
  void draw(std::size_t count);
  void group(const RoundedVectors& vectors);

  const TrainingSet& data_;
  PairSampler sampler_;
  std::size_t batch_;
  std::uint64_t drawn_ = 0;
  std::vector<std::uint32_t> pool_;
  std::size_t position_ = 0;  ///< in pool_: where the next batch begins
};

}  // namespace diglot::align
