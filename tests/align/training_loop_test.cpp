#include "align/training_loop.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
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
    loop_.patience = 100;  // never
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
  /// Held-out pairs of which none is ever taken for another: their error can't fall.
  void hold_out_equal_sides() {
    const std::vector<std::string> words = {"bado", "kelu"};
    held_out_ = TrainingSet();
    held_out_.add(extractor_, "en-ro", "toy", 1, words, words);
  }

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

TEST_F(TrainingLoop, TrainsAsStepByStep) {
  held_out_ = TrainingSet();
  EncoderTrainer trainer = begin();
  while (!trainer.done()) trainer.step();
  EXPECT_EQ(run(ignore), trainer.vectors().values);
}

TEST_F(TrainingLoop, MeasuresTwentyTimes) {
  std::vector<std::size_t> seen;
  EncoderTrainer trainer = begin();
  double last = -1;
  run_training(trainer, held_out_, loop_, [&](const TrainingProgress& at) {
    seen.push_back(at.pairs_seen);
    last = at.held_out_error;
    EXPECT_EQ(at.held_out_error, held_out_error(held_out_, trainer.rounded_vectors()));
  });
  std::vector<std::size_t> expected;  // 80 batches of 50
  for (std::size_t i = 1; i <= 20; ++i) expected.push_back(i * 200);
  EXPECT_EQ(seen, expected);
  EXPECT_EQ(last, held_out_error(held_out_, trainer.rounded_vectors()));
}

TEST_F(TrainingLoop, MeasuresTheSameAfterAStop) {
  using Errors = std::vector<double>;
  const auto errors_from = [&](std::size_t pairs) {
    Errors errors;
    run([&](const TrainingProgress& at) {
      if (at.pairs_seen >= pairs) errors.push_back(at.held_out_error);
    });
    return errors;
  };
  const Errors expected = errors_from(1000);
  loop_.checkpoint = checkpoint_;
  run_until(1000);
  EXPECT_EQ(errors_from(1000), expected);
}

TEST_F(TrainingLoop, GoesOnAfterSeveralStops) {
  options_.pairs = 1500;
  const LargeArray expected = run(ignore);
  loop_.checkpoint = checkpoint_;
  std::size_t runs = 0;
  bool done = false;
  while (!done && runs < 100) {  // each gets on by a few batches
    ++runs;
    std::size_t reports = 0;
    try {
      EXPECT_EQ(run([&](const TrainingProgress& at) {
                  if (!at.resumed && ++reports == 3) throw std::runtime_error("stopped");
                }),
                expected);
      done = true;
    } catch (const std::runtime_error&) {
    }
  }
  EXPECT_TRUE(done);
  EXPECT_GT(runs, 2U);
}

TEST_F(TrainingLoop, TellsWhereItGoesOn) {
  loop_.checkpoint = checkpoint_;
  run_until(1000);
  EXPECT_EQ(folder_.entries(), 1U) << "the checkpoint and nothing beside it";
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  EXPECT_TRUE(reports[0].resumed);
  EXPECT_EQ(reports[0].pairs_seen, 950U) << "saved after the batch before the stop";
  EXPECT_EQ(reports[0].pairs_total, 4000U);
  EXPECT_GE(reports[0].held_out_error, 0) << "as measured before the stop";
  EXPECT_FALSE(reports[1].resumed);
  EXPECT_EQ(reports[1].pairs_seen, 1000U);
  EXPECT_EQ(folder_.entries(), 0U);
}

TEST_F(TrainingLoop, SavesNothingBeforeItsTime) {
  loop_.checkpoint = checkpoint_;
  loop_.seconds_between_checkpoints = 1e9;
  options_.pairs = 1000;
  std::size_t reports = 0;
  run([&](const TrainingProgress&) {
    ++reports;
    EXPECT_EQ(folder_.entries(), 0U);
  });
  EXPECT_GT(reports, 0U);
}

TEST_F(TrainingLoop, TellsACheckpointThatCanNotBeWritten) {
  loop_.checkpoint = folder_.path("missing/model.checkpoint");
  const std::string message = message_of([&] { run(ignore); });
  EXPECT_NE(message.find(loop_.checkpoint), std::string::npos) << message;
  EXPECT_NE(message.find("cannot write"), std::string::npos) << message;
}

TEST_F(TrainingLoop, RefusesACheckpointOfOtherShape) {
  loop_.checkpoint = checkpoint_;
  run_until(1000);
  const EncoderTrainerOptions options = options_;
  options_.dimension = 32;
  EXPECT_NE(message_of([&] { run(ignore); }).find("'vectors' is malformed"), std::string::npos);
  options_ = options;
  options_.batch = 30;  // five batches of 50 wait
  EXPECT_NE(message_of([&] { run(ignore); }).find("'waiting' is malformed"), std::string::npos);
  options_ = options;
  options_.pairs = 500;
  EXPECT_NE(message_of([&] { run(ignore); }).find("'progress' is malformed"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(checkpoint_)) << "it may be wanted";
}

TEST_F(TrainingLoop, AVectorThatIsNoNumberIsNoResult) {
  FeatureVectors vectors = initial_vectors(data_, extractor_.size(), pieces_.size(), 16, 1);
  const auto frequencies = data_.document_frequencies(extractor_.size());
  const auto unused = std::ranges::find(frequencies, 0U);  // no loss shows it
  ASSERT_NE(unused, frequencies.end());
  vectors.values[static_cast<std::size_t>(unused - frequencies.begin()) * 16] =
      std::numeric_limits<float>::quiet_NaN();
  options_.pairs = 500;
  EncoderTrainer trainer(data_, std::move(vectors), options_);
  EXPECT_NE(message_of([&] { run_training(trainer, {}, loop_, ignore); }).find("diverged"),
            std::string::npos);
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
  const std::string message = message_of([&] { run(ignore); });
  EXPECT_NE(message.find(checkpoint_), std::string::npos) << message;
  EXPECT_NE(message.find("cut short"), std::string::npos) << message;
}

TEST_F(TrainingLoop, EndsEarlyWhenItGetsNoBetter) {
  loop_.patience = 0;  // the first measurement is the best so far, and that is enough
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  // Measured after a twentieth of 80 batches, it cools down for another twentieth and one.
  EXPECT_EQ(reports.back().pairs_seen, 450U);
  EXPECT_EQ(reports.back().pairs_total, 450U);
}

TEST_F(TrainingLoop, EndsEarlyOnceTheErrorHasNotFallenForLong) {
  hold_out_equal_sides();
  loop_.patience = 2;
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  // Measured after 4, 8 and 12 batches, then a twentieth of 80 and one more.
  EXPECT_EQ(reports.back().pairs_seen, 17 * 50U);
  EXPECT_EQ(reports.back().pairs_total, 17 * 50U);
  EXPECT_EQ(reports.back().held_out_error, 0);
}

TEST_F(TrainingLoop, GoesOnWithAnEarlyEnd) {
  hold_out_equal_sides();
  loop_.patience = 2;
  const LargeArray expected = run(ignore);
  loop_.checkpoint = checkpoint_;
  run_until(700);  // after 16 batches: it cools down since the twelfth
  std::vector<TrainingProgress> reports;
  EXPECT_EQ(run([&](const TrainingProgress& at) { reports.push_back(at); }), expected);
  EXPECT_TRUE(reports.front().resumed);
  EXPECT_EQ(reports.front().pairs_seen, 15 * 50U);
  EXPECT_EQ(reports.front().pairs_total, 17 * 50U);
  EXPECT_EQ(reports.back().pairs_seen, 17 * 50U);
}

TEST_F(TrainingLoop, NeverEndsEarlyWithoutHeldOutPairs) {
  held_out_ = TrainingSet();
  loop_.patience = 0;
  std::vector<TrainingProgress> reports;
  run([&](const TrainingProgress& at) { reports.push_back(at); });
  EXPECT_EQ(reports.back().pairs_seen, 4000U);
  for (const TrainingProgress& report : reports) EXPECT_EQ(report.held_out_error, -1);
}

TEST_F(TrainingLoop, MeasuresNothingWithoutHeldOutPairs) {
  EXPECT_EQ(held_out_error({}, RoundedVectors()), -1);
}

TEST_F(TrainingLoop, MeasuresHowOftenTheNearestIsNoTranslation) {
  TrainingSet pairs;
  const std::vector<std::string> words = {"bado", "kelu", "mina", "tavi"};
  pairs.add(extractor_, "en-ro", "toy", 1, words, words);
  const RoundedVectors vectors(initial_vectors(pairs, extractor_.size(), pieces_.size(), 16, 1));
  EXPECT_EQ(held_out_error(pairs, vectors), 0) << "each lies nearest to itself";
  TrainingSet turned;
  const std::vector<std::string> others = {"kelu", "bado", "mina", "tavi"};
  turned.add(extractor_, "en-ro", "toy", 1, words, others);
  EXPECT_EQ(held_out_error(turned, vectors), 50) << "the first two are exchanged";
}

TEST_F(TrainingLoop, MeasuresWithinALanguagePair) {
  TrainingSet pairs;
  const auto add_pair = [&](const char* languages, const char* source, const char* src,
                            const char* tgt) {
    pairs.add(extractor_, languages, source, 1, std::vector<std::string>{src},
              std::vector<std::string>{tgt});
  };
  add_pair("en-ro", "news", "bado", "kelu");
  add_pair("en-el", "news", "kelu", "bado");
  const RoundedVectors vectors(initial_vectors(data_, extractor_.size(), pieces_.size(), 16, 1));
  EXPECT_EQ(held_out_error(pairs, vectors), 0) << "each is alone in its languages";
  add_pair("en-ro", "web", "kelu", "bado");
  // The two of en-ro are taken for one another, in both directions; that of en-el is right.
  EXPECT_NEAR(held_out_error(pairs, vectors), 100 * 4.0 / 6, 1e-9);
}

TEST_F(TrainingLoop, MeasuresTheEightLargestLanguagePairs) {
  const std::vector<std::string> words = {"bado", "kelu", "mina"};
  const std::vector<std::string> turned = {"kelu", "bado"};
  TrainingSet pairs;
  const auto add_turned = [&] {
    pairs.add(extractor_, "en-ro", "toy", 1, std::span(words).first(2), turned);
  };
  const RoundedVectors vectors(initial_vectors(data_, extractor_.size(), pieces_.size(), 16, 1));
  add_turned();
  EXPECT_EQ(held_out_error(pairs, vectors), 100);
  for (const char* languages : {"en-a", "en-b", "en-c", "en-d", "en-x", "en-y", "en-z"}) {
    pairs.add(extractor_, languages, "toy", 1, words, words);
  }
  // 4 of 4 choices are wrong, and none of 7 x 6.
  EXPECT_NEAR(held_out_error(pairs, vectors), 100 * 4.0 / 46, 1e-9);
  pairs.add(extractor_, "en-e", "toy", 1, words, words);
  EXPECT_EQ(held_out_error(pairs, vectors), 0) << "the smallest is the ninth";
}

TEST_F(TrainingLoop, MeasuresEverySecondOfAThousandPairs) {
  Random random(6);
  std::vector<std::string> src;
  std::vector<std::string> tgt;
  for (std::size_t i = 0; i < 1000; ++i) {
    src.push_back(testing::invent_sentence(random, 3));
    tgt.push_back(i % 2 == 0 ? src.back() : "bado");
  }
  TrainingSet pairs;
  pairs.add(extractor_, "en-ro", "toy", 1, src, tgt);
  const RoundedVectors vectors(initial_vectors(pairs, extractor_.size(), pieces_.size(), 64, 1));
  EXPECT_EQ(held_out_error(pairs, vectors), 0) << "the wrong ones are left out";
}

}  // namespace
}  // namespace diglot::align
