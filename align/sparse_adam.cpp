#include "align/sparse_adam.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "align/training_kernels.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

constexpr float beta2 = 0.999F;
constexpr float epsilon = 1e-8F;

}  // namespace

SparseAdam::SparseAdam(std::size_t features, std::size_t dimension)
    : dimension_(dimension),
      state_{0, LargeArray(features * dimension), std::vector<float>(features)},
      counts_(features) {}

void SparseAdam::restore(State state) {
  assert(state.first.size() == state_.first.size() && state.second.size() == state_.second.size());
  state_ = std::move(state);
}

/// Counting sort: linear, and stable, so that a feature's sentences keep their order.
void SparseAdam::group_by_feature(std::span<const std::span<const std::uint32_t>> sentences) {
  features_.clear();
  std::size_t uses = 0;
  for (const auto& sentence : sentences) {
    uses += sentence.size();
    for (const std::uint32_t feature : sentence) {
      if (counts_[feature]++ == 0) features_.push_back(feature);
    }
  }
  begins_.clear();
  std::uint32_t begin = 0;
  for (const std::uint32_t feature : features_) {
    begins_.push_back(begin);
    begin += std::exchange(counts_[feature], begin);  // from now on where its next user goes
  }
  begins_.push_back(begin);
  users_.resize(uses);
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    for (const std::uint32_t feature : sentences[i]) users_[counts_[feature]++] = i;
  }
  for (const std::uint32_t feature : features_) counts_[feature] = 0;
}

void SparseAdam::step(FeatureVectors& vectors, RoundedVectors& rounded,
                      std::span<const std::span<const std::uint32_t>> sentences,
                      std::span<const float* const> gradients, float learning_rate) {
  group_by_feature(sentences);
  ++state_.steps;
  const auto steps = static_cast<float>(state_.steps);
  const float rate =
      learning_rate * std::sqrt(1 - std::pow(beta2, steps)) / (1 - std::pow(adam_beta1, steps));
  const TrainingKernels& kernels = training_kernels();
  const std::size_t d = dimension_;
  constexpr std::size_t features_per_task = 64;
  tbb::parallel_for(
      tbb::blocked_range<std::size_t>(0, features_.size(), features_per_task), [&](auto& range) {
        std::vector<float> sum(d);
        for (std::size_t f = range.begin(); f != range.end(); ++f) {
          const float* gradient = gradients[users_[begins_[f]]];
          if (begins_[f + 1] - begins_[f] > 1) {
            std::copy_n(gradient, d, sum.begin());
            for (std::size_t u = begins_[f] + 1; u < begins_[f + 1]; ++u) {
              kernels.add(sum.data(), gradients[users_[u]], d);
            }
            gradient = sum.data();
          }
          float& second = state_.second[features_[f]];
          const std::span<const float> whole(gradient, d);
          second = beta2 * second + (1 - beta2) * dot(whole, whole) / static_cast<float>(d);
          const std::size_t row = features_[f] * d;
          kernels.move(vectors.values.data() + row, rounded.values.data() + row,
                       state_.first.data() + row, gradient, rate / (std::sqrt(second) + epsilon),
                       d);
        }
      });
}

}  // namespace diglot::align
