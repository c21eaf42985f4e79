#include "align/encoder_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include <cblas.h>

#include "align/batch_blocks.h"
#include "align/vectors.h"
#include "corpora/error.h"

namespace diglot::align {

EncoderTrainer::Side::Side(std::size_t size, std::size_t dimension)
    : batch{Vectors(size, dimension), std::vector<std::uint64_t>(size), Vectors(size, dimension)},
      sentences(size),
      lengths(size) {}

EncoderTrainer::EncoderTrainer(const TrainingSet& data, FeatureVectors initial,
                               const EncoderTrainerOptions& options)
    : data_(data),
      options_((options.validate(), options)),
      planned_batches_(
          std::max<std::size_t>(1, pairs_to_see(options, data.size()) / options.batch)),
      batches_(planned_batches_),
      cooling_from_(planned_batches_),
      vectors_(std::move(initial)),
      rounded_(vectors_),
      adam_(vectors_.size(), vectors_.dimension),
      source_(data, PairSampler(data, options.balance, options.seed), options.batch),
      softmax_(options.batch, options.scale, options.margin),
      src_(options.batch, vectors_.dimension),
      tgt_(options.batch, vectors_.dimension) {
  if (data.size() < 2) {
    throw corpora::Error("there are " + std::to_string(data.size()) +
                         " usable sentence pairs; training needs more bitext");
  }
  const auto drawn = [](const TrainingSet::Cell& cell) {
    return cell.weight > 0 && !cell.pairs.empty();
  };
  if (std::ranges::none_of(data.cells(), drawn)) {
    throw corpora::Error("every source of the bitext has the weight 0; give one a greater weight");
  }
  // Threads are oneTBB's; a matrix product inside a task is to stay there.
  openblas_set_num_threads(1);
}

float EncoderTrainer::learning_rate() const {
  const auto share_of = [](std::size_t part, std::size_t whole) {
    return static_cast<float>(part) / static_cast<float>(std::max<std::size_t>(1, whole));
  };
  const auto planned_rate = [&](std::size_t batch) {
    const float done = share_of(batch + 1, planned_batches_);
    if (done < options_.warm_up) return options_.learning_rate * done / options_.warm_up;
    return options_.learning_rate * std::max(0.01F, (1 - done) / (1 - options_.warm_up));
  };
  if (batches_done_ < cooling_from_) return planned_rate(batches_done_);
  return planned_rate(cooling_from_) *
         share_of(batches_ - batches_done_, batches_ - cooling_from_ + 1);
}

void EncoderTrainer::cool_down() {
  if (is_cooling_down()) return;
  constexpr std::size_t parts = 20;
  cooling_from_ = batches_done_;
  batches_ = std::min(planned_batches_, batches_done_ + planned_batches_ / parts + 1);
}

double EncoderTrainer::step() {
  constexpr std::size_t random_part = 10;
  const auto pairs = batches_done_ < planned_batches_ / random_part ? source_.next_at_random()
                                                                    : source_.next(rounded_);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    src_.sentences[i] = data_.src(pairs[i]);
    tgt_.sentences[i] = data_.tgt(pairs[i]);
  }
  encode(src_);
  encode(tgt_);
  const double loss = softmax_(src_.batch, tgt_.batch);
  if (!std::isfinite(loss)) {
    throw corpora::Error(
        "training diverged: the loss is no longer a number; lower the learning rate");
  }
  pull_back(src_);
  pull_back(tgt_);
  update();
  ++batches_done_;
  return loss;
}

void EncoderTrainer::encode(Side& side) const {
  for_each_block(side.sentences.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      side.batch.hashes[i] = side.sentences[i].hash;
      side.lengths[i] = encode_features(rounded_, side.sentences[i].features, side.batch.unit[i]);
    }
  });
}

/// From the gradient of the unit vectors to that of the sums.
void EncoderTrainer::pull_back(Side& side) {
  for_each_block(side.sentences.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::span<float> gradient = side.batch.gradient[i];
      const std::span<const float> unit = std::as_const(side.batch.unit)[i];
      const float along = dot(gradient, unit);
      for (std::size_t k = 0; k < gradient.size(); ++k) {
        gradient[k] = (gradient[k] - along * unit[k]) / side.lengths[i];
      }
    }
  });
}

void EncoderTrainer::update() {
  std::vector<std::span<const std::uint32_t>> sentences;
  std::vector<const float*> gradients;
  for (const Side* side : {&src_, &tgt_}) {
    for (std::size_t i = 0; i < side->sentences.size(); ++i) {
      sentences.push_back(side->sentences[i].features);
      gradients.push_back(side->batch.gradient[i].data());
    }
  }
  adam_.step(vectors_, rounded_, sentences, gradients, learning_rate());
}

std::map<std::string, std::string> EncoderTrainer::checkpoint() const {
  const std::array<std::uint64_t, 5> progress = {batches_done_, batches_, cooling_from_,
                                                 adam_.state().steps, source_.drawn()};
  return {{"waiting", to_bytes(source_.waiting())},
          {"progress", to_bytes(std::span<const std::uint64_t>(progress))},
          {"vectors", to_bytes(std::span<const float>(vectors_.values))},
          {"first-moments", to_bytes(std::span<const float>(adam_.state().first))},
          {"second-moments", to_bytes(std::span<const float>(adam_.state().second))}};
}

void EncoderTrainer::restore(const ModelFile& checkpoint) {
  const auto progress = checkpoint.numbers<std::uint64_t>("progress");
  const auto waiting = checkpoint.numbers<std::uint32_t>("waiting");
  const auto is_pair = [&](std::uint32_t pair) { return pair < data_.size(); };
  checkpoint.require(waiting.size() % options_.batch == 0 && std::ranges::all_of(waiting, is_pair),
                     "waiting");
  checkpoint.require(progress.size() == 5 && progress[0] <= progress[1] &&
                         progress[1] <= planned_batches_ && progress[2] <= planned_batches_,
                     "progress");
  const auto read = [&](const char* section, std::size_t size) {
    const auto numbers = checkpoint.numbers<float>(section);
    checkpoint.require(numbers.size() == size, section);
    return numbers;
  };
  const auto vectors = read("vectors", vectors_.values.size());
  const auto first = read("first-moments", vectors_.values.size());
  const auto second = read("second-moments", vectors_.size());
  vectors_.values.assign(vectors.begin(), vectors.end());
  rounded_ = RoundedVectors(vectors_);
  adam_.restore({progress[3], LargeArray(first.begin(), first.end()),
                 std::vector<float>(second.begin(), second.end())});
  source_.restore(progress[4], waiting);
  batches_done_ = progress[0];
  batches_ = progress[1];
  cooling_from_ = progress[2];
}

std::size_t pairs_to_see(const EncoderTrainerOptions& options, std::size_t bitext_pairs) {
  if (options.pairs != 0) return options.pairs;
  constexpr std::size_t rounds = 8;
  constexpr std::size_t fewest = 300'000;
  constexpr std::size_t most = 24'000'000;
  return std::clamp(rounds * bitext_pairs, fewest, most);
}

void EncoderTrainerOptions::validate() const {
  const auto require = [](bool holds, const std::string& what) {
    if (!holds) throw corpora::Error(what);
  };
  require(dimension >= 16 && dimension <= 4096 && dimension % 16 == 0,
          "the dimension is " + std::to_string(dimension) + "; give a multiple of 16 up to 4096");
  require(batch >= 2 && batch <= 65536,
          "the batch is " + std::to_string(batch) + "; give 2 to 65,536 pairs");
  require(learning_rate > 0 && learning_rate < 1, "the learning rate must lie between 0 and 1");
  require(warm_up >= 0 && warm_up < 1, "the warm-up is a share: give 0 to 1");
  // Beyond that, exponentials leave the range of a float.
  require(scale > 0 && scale <= 38, "the scale must lie between 0 and 38");
  require(margin >= 0 && margin < 1, "the margin must lie between 0 and 1");
  require(balance >= 0 && balance <= 1, "the balance must lie between 0 and 1");
}

}  // namespace diglot::align
