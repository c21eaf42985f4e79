#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/feature_vectors.h"
#include "align/huge_pages.h"

namespace diglot::align {

/// Adam (Kingma & Ba 2015) for vectors of features, applied to a feature only when a batch has it,
/// with one second moment for a whole vector (Zhang et al. 2024, Adam-mini): the mean square of its
/// gradient. The gradient of a feature is the sum of those of the sentences that have it.
///
/// Uses all threads; a feature's sentences are summed in their order, so the result does not depend
/// on the number of threads. Memory: that of the vectors.
class SparseAdam {
 public:
  SparseAdam(std::size_t features, std::size_t dimension);

  /// A step over the batch: sentence i has the features sentences[i], and their vectors the
  /// gradient gradients[i]. `rounded` follows `vectors`.
  void step(FeatureVectors& vectors, RoundedVectors& rounded,
            std::span<const std::span<const std::uint32_t>> sentences,
            std::span<const float* const> gradients, float learning_rate);

  /// What a training that goes on needs: the moments and the number of steps.
  struct State {
    std::uint64_t steps = 0;
    LargeArray first;           ///< features x dimension
    std::vector<float> second;  ///< one for each feature
  };
  [[nodiscard]] const State& state() const { return state_; }
  /// Precondition: a state of as many features of the same dimension.
  void restore(State state);

 private:
  void group_by_feature(std::span<const std::span<const std::uint32_t>> sentences);

  std::size_t dimension_;
  State state_;
  std::vector<std::uint32_t> counts_;    ///< of each feature; 0 between steps
  std::vector<std::uint32_t> features_;  ///< those of the batch, in the order they first occur
  std::vector<std::uint32_t> begins_;    ///< into users_, one for each of features_ and the end
  std::vector<std::uint32_t> users_;     ///< numbers of sentences, feature by feature
};

}  // namespace diglot::align
