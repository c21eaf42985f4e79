#include "align/training_loop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "align/batch_blocks.h"
#include "align/model_file.h"
#include "align/retrieval_evaluation.h"
#include "corpora/error.h"
#include "corpora/output.h"

namespace diglot::align {
namespace {

using Clock = std::chrono::steady_clock;

/// The held-out errors so far, and whether they still fall.
class EarlyStop {
 public:
  explicit EarlyStop(std::size_t patience) : patience_(patience) {}

  void add(double error) {
    errors_.push_back(error);
    if (error < errors_[best_]) best_ = errors_.size() - 1;
  }
  [[nodiscard]] bool is_due() const {
    return !errors_.empty() && errors_.size() - 1 - best_ >= patience_;
  }
  [[nodiscard]] double last() const { return errors_.empty() ? -1 : errors_.back(); }
  [[nodiscard]] const std::vector<double>& errors() const { return errors_; }

 private:
  std::size_t patience_;
  std::size_t best_ = 0;
  std::vector<double> errors_;
};

void save(const EncoderTrainer& trainer, const EarlyStop& early_stop,
          const TrainingLoopOptions& options) {
  auto sections = trainer.checkpoint();
  sections["fingerprint"] = options.fingerprint;
  sections["errors"] = to_bytes(std::span<const double>(early_stop.errors()));
  corpora::Output output(options.checkpoint);
  output.write(serialize_model(sections));
  output.commit();
}

/// Goes on from the checkpoint where there is one; returns whether there was.
bool resume(EncoderTrainer& trainer, EarlyStop& early_stop, const TrainingLoopOptions& options) {
  if (options.checkpoint.empty() || !std::filesystem::exists(options.checkpoint)) return false;
  const ModelFile file = [&] {
    try {
      return ModelFile::open(options.checkpoint);
    } catch (const corpora::Error& error) {
      throw corpora::Error(std::string(error.what()) +
                           "; this is the checkpoint of a training: remove it to begin anew");
    }
  }();
  if (file.section("fingerprint") != options.fingerprint) {
    throw corpora::Error(options.checkpoint,
                         "is the checkpoint of a training with other data or options; repeat that "
                         "training to go on with it, or remove the file to begin this one");
  }
  trainer.restore(file);
  for (const double error : file.numbers<double>("errors")) early_stop.add(error);
  return true;
}

void require_numbers(const FeatureVectors& vectors) {
  const auto is_finite = [](float value) { return std::isfinite(value); };
  if (!std::ranges::all_of(vectors.values, is_finite)) {
    throw corpora::Error(
        "training diverged: a vector is no longer made of numbers; lower the learning rate");
  }
}

struct EncodedSides {
  Vectors src;
  Vectors tgt;
};

EncodedSides encode_pairs(const TrainingSet& data, const RoundedVectors& vectors,
                          const std::vector<std::uint32_t>& pairs) {
  EncodedSides sides{Vectors(pairs.size(), vectors.dimension),
                     Vectors(pairs.size(), vectors.dimension)};
  for_each_block(pairs.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      encode_features(vectors, data.src(pairs[i]).features, sides.src[i]);
      encode_features(vectors, data.tgt(pairs[i]).features, sides.tgt[i]);
    }
  });
  return sides;
}

/// Up to 500 pairs, evenly spread, of each of the eight language pairs with most.
std::vector<std::vector<std::uint32_t>> pairs_by_language(const TrainingSet& data) {
  std::map<std::string, std::vector<std::uint32_t>> by_language;
  for (const TrainingSet::Cell& cell : data.cells()) {
    auto& pairs = by_language[cell.languages];
    pairs.insert(pairs.end(), cell.pairs.begin(), cell.pairs.end());
  }
  std::vector<std::vector<std::uint32_t>> groups;
  for (auto& [languages, pairs] : by_language) groups.push_back(std::move(pairs));
  std::ranges::stable_sort(groups,
                           [](const auto& a, const auto& b) { return a.size() > b.size(); });
  constexpr std::size_t most_groups = 8;
  constexpr std::size_t most_pairs = 500;
  if (groups.size() > most_groups) groups.resize(most_groups);
  for (auto& pairs : groups) {
    if (pairs.size() <= most_pairs) continue;
    for (std::size_t i = 0; i < most_pairs; ++i) pairs[i] = pairs[i * pairs.size() / most_pairs];
    pairs.resize(most_pairs);
  }
  return groups;
}

}  // namespace

double held_out_error(const TrainingSet& held_out, const RoundedVectors& vectors) {
  std::size_t errors = 0;
  std::size_t choices = 0;
  for (const auto& pairs : pairs_by_language(held_out)) {
    if (pairs.empty()) continue;
    const EncodedSides sides = encode_pairs(held_out, vectors, pairs);
    errors += count_retrieval_errors(sides.src, sides.tgt, {}) +
              count_retrieval_errors(sides.tgt, sides.src, {});
    choices += 2 * pairs.size();
  }
  return choices == 0 ? -1 : 100 * static_cast<double>(errors) / static_cast<double>(choices);
}

void run_training(EncoderTrainer& trainer, const TrainingSet& held_out,
                  const TrainingLoopOptions& options,
                  const std::function<void(const TrainingProgress&)>& progress) {
  EarlyStop early_stop(options.patience);
  bool resumed = resume(trainer, early_stop, options);
  if (resumed) {
    progress({trainer.pairs_seen(), trainer.pairs_total(), 0, early_stop.last(), true});
  }
  constexpr std::size_t measurements = 20;
  const std::size_t between = std::max<std::size_t>(1, trainer.pairs_planned() / measurements);
  std::size_t next_measurement = (trainer.pairs_seen() / between + 1) * between;
  constexpr std::size_t batches_between_reports = 20;
  auto saved = Clock::now();
  double loss = 0;
  std::size_t batches = 0;
  while (!trainer.done()) {
    loss += trainer.step();
    ++batches;
    const bool measured = trainer.pairs_seen() >= next_measurement || trainer.done();
    if (measured) {
      next_measurement += between;
      if (held_out.size() > 0) early_stop.add(held_out_error(held_out, trainer.rounded_vectors()));
      if (early_stop.is_due() && !trainer.is_cooling_down()) trainer.cool_down();
    }
    if (measured || batches == batches_between_reports) {
      progress({trainer.pairs_seen(), trainer.pairs_total(), loss / static_cast<double>(batches),
                early_stop.last(), false});
      loss = 0;
      batches = 0;
    }
    const std::chrono::duration<double> unsaved = Clock::now() - saved;
    if (!options.checkpoint.empty() && !trainer.done() &&
        unsaved.count() >= options.seconds_between_checkpoints) {
      save(trainer, early_stop, options);
      saved = Clock::now();
    }
  }
  require_numbers(trainer.vectors());
  std::error_code failure;  // a file that stays is told apart by its fingerprint
  if (!options.checkpoint.empty()) std::filesystem::remove(options.checkpoint, failure);
}

}  // namespace diglot::align
