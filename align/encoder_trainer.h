#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "align/training_set.h"

namespace diglot::align {

struct EncoderTrainerOptions {
  std::size_t dimension = 256;    ///< of the vectors; a multiple of 16
  std::size_t pairs = 6'000'000;  ///< how many pairs are seen in all, with repetitions
  std::size_t batch = 1024;       ///< pairs in a batch: each is told from all the others
  float learning_rate = 6e-3F;    ///< of Adam, at its peak
  float warm_up = 0.02F;          ///< share of the batches in which the rate rises to its peak
  float scale = 20;               ///< of the cosines in the softmax
  float margin = 0.25F;           ///< by which a true pair must win (cosine)
  /// Language pairs are drawn in proportion to (number of pairs)^balance: 0 is evenly, 1 is as is.
  double balance = 0.85;
  std::uint64_t seed = 1;

  /// Throws corpora::Error that says which option is out of range.
  void validate() const;
};

struct TrainingProgress {
  std::size_t pairs_seen = 0;
  std::size_t pairs_total = 0;
  double loss = 0;  ///< mean over the last batches: nats for each choice among a batch
};

/// The vectors of all features, float32: feature_count x dimension, row-major.
struct FeatureVectors {
  std::size_t dimension = 0;
  std::vector<float> values;
};

/// Learns a vector for each feature such that the unit-length sum of a sentence's vectors lies near
/// that of its translation and far from others: bidirectional in-batch softmax over cosines with an
/// additive margin (Yang et al. 2019), sparse lazy Adam, linear decay. Vectors begin as random
/// directions whose length is the feature's inverse document frequency (Arora et al. 2017).
///
/// Uses all threads that oneTBB may use; the result depends on the data, the options and the
/// processor's floating-point instructions, not on the number of threads. `feature_count` is the
/// extractor's size(), `piece_count` how many of those are vocabulary pieces. Throws corpora::Error
/// where there is next to no data, or the loss stops being a number.
FeatureVectors train_encoder(const TrainingSet& data, std::size_t feature_count,
                             std::size_t piece_count, const EncoderTrainerOptions& options,
                             const std::function<void(const TrainingProgress&)>& progress);

}  // namespace diglot::align
