#include "align/training_loop.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/align/invented_bitext.h"
#include "tests/align/toy_model.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::align {
namespace {

using corpora::message_of;

class TrainingLoop : public ::testing::Test {
 protected:
  TrainingLoop() {
    add(data_, 600, 2);
    add(held_out_, 60, 3);
    options_.dimension = 16;
    options_.batch = 50;
    options_.pairs = 4000;
    options_.learning_rate = 0.05F;
    loop_.seconds_between_checkpoints = 0;
    loop_.fingerprint = "this training";
  }

  void add(TrainingSet& set, std::size_t lines, std::uint64_t seed) const {
    const auto bitext = testing::invent_bitext(lines, seed);
    set.add(extractor_, "en-ro", "toy", 1, bitext.src, bitext.tgt);
  }
  [[nodiscard]] EncoderTrainer begin() const {
    return {data_, initial_vectors(data_, extractor_.size(), pieces_.size(), options_.dimension, 1),
            options_};
  }
  LargeArray run(const std::function<void(const TrainingProgress&)>& progress) const {
    EncoderTrainer trainer = begin();
    run_training(trainer, held_out_, loop_, progress);
    return trainer.vectors().values;
  }
  /// Stops as a killed process would, once this many pairs have been seen.
  void run_until(std::size_t pairs) const {
    EXPECT_THROW(run([&](const TrainingProgress& at) {
                   if (at.pairs_seen >= pairs) throw std::runtime_error("stopped");
                 }),
                 std::runtime_error);
  }

  static void ignore(const TrainingProgress&) {}

  const std::string compiled_ = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, 2048};
  TrainingSet data_;
  TrainingSet held_out_;
  EncoderTrainerOptions options_;
  TrainingLoopOptions loop_;
  const corpora::TemporaryFolder folder_;
  const std::string checkpoint_ = folder_.path("model.checkpoint");
};

TEST_F(TrainingLoop, TellsHowFarItIs) {
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  ASSERT_GE(reports.size(), 20U);
  EXPECT_EQ(reports.back().pairs_seen, 4000U);
  EXPECT_EQ(reports.back().pairs_total, 4000U);
  EXPECT_LT(reports.back().loss, reports.front().loss);
  EXPECT_GE(reports.back().held_out_error, 0);
  EXPECT_LT(reports.back().held_out_error, reports.front().held_out_error);
}

TEST_F(TrainingLoop, GoesOnToTheSameBytesWhereverItWasStopped) {
  const LargeArray expected = run(ignore);
  loop_.checkpoint = checkpoint_;
  for (const std::size_t pairs : {200U, 1000U, 2650U, 3900U}) {  // before and after grouping begins
    run_until(pairs);
    ASSERT_TRUE(std::filesystem::exists(checkpoint_));
    bool resumed = false;
    const LargeArray values = run([&](const TrainingProgress& at) { resumed |= at.resumed; });
    EXPECT_TRUE(resumed);
    EXPECT_EQ(values, expected) << "stopped after " << pairs;
    EXPECT_FALSE(std::filesystem::exists(checkpoint_)) << "done";
  }
}

TEST_F(TrainingLoop, RefusesTheCheckpointOfAnotherTraining) {
  loop_.checkpoint = checkpoint_;
  run_until(1000);
  loop_.fingerprint = "another training";
  const std::string message = message_of([&] { run(ignore); });
  EXPECT_NE(message.find(checkpoint_), std::string::npos) << message;
  EXPECT_NE(message.find("other data or options"), std::string::npos) << message;
  EXPECT_NE(message.find("remove the file"), std::string::npos) << message;
}

TEST_F(TrainingLoop, RefusesADamagedCheckpoint) {
  loop_.checkpoint = checkpoint_;
  run_until(1000);
  const std::string whole = corpora::read_file(checkpoint_);
  std::ofstream(checkpoint_, std::ios::binary) << whole.substr(0, whole.size() / 2);
  EXPECT_NE(message_of([&] { run(ignore); }).find(checkpoint_), std::string::npos);
}

TEST_F(TrainingLoop, EndsEarlyWhenItGetsNoBetter) {
  loop_.patience = 0;  // the first measurement is the best so far, and that is enough
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  // Measured after a twentieth of 80 batches, it cools down for another twentieth and one.
  EXPECT_EQ(reports.back().pairs_seen, 450U);
  EXPECT_EQ(reports.back().pairs_total, 450U);
}

TEST_F(TrainingLoop, MeasuresNothingWithoutHeldOutPairs) {
  EXPECT_EQ(held_out_error({}, initial_vectors(data_, extractor_.size(), pieces_.size(), 16, 1)),
            -1);
}

TEST_F(TrainingLoop, MeasuresHowOftenTheNearestIsNoTranslation) {
  TrainingSet pairs;
  const std::vector<std::string> words = {"bado", "kelu", "mina", "tavi"};
  pairs.add(extractor_, "en-ro", "toy", 1, words, words);
  FeatureVectors vectors = initial_vectors(pairs, extractor_.size(), pieces_.size(), 16, 1);
  EXPECT_EQ(held_out_error(pairs, vectors), 0) << "each lies nearest to itself";
  TrainingSet turned;
  const std::vector<std::string> others = {"kelu", "bado", "mina", "tavi"};
  turned.add(extractor_, "en-ro", "toy", 1, words, others);
  EXPECT_EQ(held_out_error(turned, vectors), 50) << "the first two are exchanged";
}

}  // namespace
}  // namespace diglot::align
