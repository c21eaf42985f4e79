#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "align/batch_softmax.h"
#include "align/feature_vectors.h"
#include "align/model_file.h"
#include "align/neighbour_batches.h"
#include "align/sparse_adam.h"
#include "align/training_set.h"

namespace diglot::align {

struct EncoderTrainerOptions {
  std::size_t dimension = 512;  ///< of the vectors; a multiple of 16
  /// How many pairs are seen in all, with repetitions; 0: as many as the bitext is worth, see
  /// pairs_to_see.
  std::size_t pairs = 0;
  std::size_t batch = 1024;     ///< pairs in a batch: each is told from all the others
  float learning_rate = 6e-3F;  ///< of Adam, at its peak
  float warm_up = 0.02F;        ///< share of the batches in which the rate rises to its peak
  float scale = 20;             ///< of the cosines in the softmax
  float margin = 0.3F;          ///< by which a true pair must win (cosine)
  /// Language pairs are drawn in proportion to (number of pairs)^balance: 0 is evenly, 1 is as is.
  double balance = 0.85;
  std::uint64_t seed = 1;

  /// Throws corpora::Error that says which option is out of range.
  void validate() const;
};

/// `pairs` of the options; where that is 0, eight times the pairs of the bitext, but 300,000 to
/// 24 million.
std::size_t pairs_to_see(const EncoderTrainerOptions& options, std::size_t bitext_pairs);

/// Learns a vector for each feature such that the unit-length sum of a sentence's vectors lies near
/// that of its translation and far from others: BatchSoftmax over NeighbourBatches (after a tenth
/// of the training, when vectors begin to mean something), SparseAdam, a learning rate that rises
/// in the warm-up and then falls linearly.
///
/// Uses all threads that oneTBB may use; the result depends on the data, the options and OpenBLAS's
/// choice for the processor, not on the number of threads.
class EncoderTrainer {
 public:
  /// Begins with these vectors, whose dimension overrides that of the options. `data` must outlive
  /// the trainer. Throws corpora::Error where there is next to no data.
  EncoderTrainer(const TrainingSet& data, FeatureVectors initial,
                 const EncoderTrainerOptions& options);

  [[nodiscard]] bool done() const { return batches_done_ >= batches_; }
  /// Learns from the next batch; returns its loss, nats for each choice among a batch. Throws
  /// corpora::Error where that is no longer a number.
  double step();
  /// Ends early: within a twentieth of the planned batches the rate falls to its end.
  void cool_down();

  [[nodiscard]] std::size_t pairs_seen() const { return batches_done_ * options_.batch; }
  [[nodiscard]] std::size_t pairs_total() const { return batches_ * options_.batch; }
  /// What pairs_total was before an early end.
  [[nodiscard]] std::size_t pairs_planned() const { return planned_batches_ * options_.batch; }
  [[nodiscard]] bool is_cooling_down() const { return cooling_from_ < batches_; }
  [[nodiscard]] const FeatureVectors& vectors() const { return vectors_; }
  [[nodiscard]] const RoundedVectors& rounded_vectors() const { return rounded_; }

  /// All that a training like this one needs to go on from here, as sections of a model file; and
  /// back. `restore` throws corpora::Error where the sections are not of such a training.
  [[nodiscard]] std::map<std::string, std::string> checkpoint() const;
  void restore(const ModelFile& checkpoint);

 private:
  struct Side {
    BatchSide batch;
    std::vector<TrainingSentence> sentences;
    std::vector<float> lengths;  ///< of the sums before they were scaled to unit length

    Side(std::size_t size, std::size_t dimension);
  };

  [[nodiscard]] float learning_rate() const;
  void encode(Side& side) const;
  static void pull_back(Side& side);
  void update();

  const TrainingSet& data_;
  EncoderTrainerOptions options_;
  std::size_t planned_batches_;
  std::size_t batches_;  ///< fewer than planned once the end is near
  std::size_t batches_done_ = 0;
  std::size_t cooling_from_;  ///< the batch from which on the rate falls steeply
  FeatureVectors vectors_;
  RoundedVectors rounded_;
  SparseAdam adam_;
  NeighbourBatches source_;
  BatchSoftmax softmax_;
  Side src_;
  Side tgt_;
};

}  // namespace diglot::align
