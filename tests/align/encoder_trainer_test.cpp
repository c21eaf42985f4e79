#include "align/encoder_trainer.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/model_file.h"
#include "align/retrieval_evaluation.h"
#include "align/static_encoder.h"
#include "tests/align/invented_bitext.h"
#include "tests/corpora/message_of.h"

namespace diglot::align {
namespace {

using corpora::message_of;

constexpr std::uint32_t buckets = 2048;
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

class TrainedEncoder : public ::testing::Test {
 protected:
  TrainedEncoder() {
    const auto bitext = testing::invent_bitext(600, 2);
    data_.add(extractor_, "en-ro", "toy", 1, bitext.src, bitext.tgt);
  }

  [[nodiscard]] EncoderTrainer begin(const TrainingSet& data,
                                     const EncoderTrainerOptions& options) const {
    return {
        data,
        initial_vectors(data, extractor_.size(), pieces_.size(), options.dimension, options.seed),
        options};
  }
  [[nodiscard]] FeatureVectors train(const EncoderTrainerOptions& options) const {
    EncoderTrainer trainer = begin(data_, options);
    while (!trainer.done()) trainer.step();
    return trainer.vectors();
  }

  const std::string vocabulary_ = testing::toy_vocabulary();
  const std::string compiled_ = tokenize::compile_unigram(vocabulary_);
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, buckets};
  TrainingSet data_;
};

EncoderTrainerOptions small() {
  EncoderTrainerOptions options;
  options.dimension = 32;
  options.batch = 100;
  options.pairs = 15'000;
  options.learning_rate = 0.05F;
  return options;
}

TEST_F(TrainedEncoder, LearnsWhichWordsTranslateEachOther) {
  const FeatureVectors vectors = train(small());
  ASSERT_EQ(vectors.values.size(), extractor_.size() * 32);
  const StaticEncoder encoder(ModelFile::parse(
      serialize_model(serialize_encoder(vocabulary_, buckets, {}, vectors)), "trained"));
  // Sentences that it never saw.
  const auto fresh = testing::invent_bitext(200, 3);
  const std::vector<std::string_view> src(fresh.src.begin(), fresh.src.end());
  const std::vector<std::string_view> tgt(fresh.tgt.begin(), fresh.tgt.end());
  EXPECT_LE(count_retrieval_errors(encoder.encode(src), encoder.encode(tgt), {}), 4U)
      << "of 200; by chance it would be 199";
}

TEST_F(TrainedEncoder, GivesTheSameBytesForAnyNumberOfThreads) {
  EncoderTrainerOptions options = small();
  options.pairs = 2000;
  options.batch = 200;  // of several blocks
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return train(options).values;
  };
  const auto one = with(1);
  EXPECT_EQ(one, with(2));
  EXPECT_EQ(one, with(4));
  options.seed = 2;
  EXPECT_NE(one, with(1));
}

TEST_F(TrainedEncoder, LosesLessAndLess) {
  EncoderTrainerOptions options = small();
  options.pairs = 3000;
  EncoderTrainer trainer = begin(data_, options);
  EXPECT_EQ(trainer.pairs_total(), 3000U);
  const double first = trainer.step();
  EXPECT_EQ(trainer.pairs_seen(), 100U);
  double last = first;
  while (!trainer.done()) last = trainer.step();
  EXPECT_EQ(trainer.pairs_seen(), 3000U);
  EXPECT_LT(last, first / 2);
}

TEST_F(TrainedEncoder, CoolsDownToAnEarlyEnd) {
  EncoderTrainerOptions options = small();
  options.pairs = 20'000;  // 200 batches
  EncoderTrainer trainer = begin(data_, options);
  for (int i = 0; i < 50; ++i) trainer.step();
  EXPECT_FALSE(trainer.is_cooling_down());
  trainer.cool_down();
  EXPECT_TRUE(trainer.is_cooling_down());
  EXPECT_EQ(trainer.pairs_total(), 6100U) << "50 batches, and a twentieth of 200 and one more";
  EXPECT_EQ(trainer.pairs_planned(), 20'000U);
  trainer.step();
  trainer.cool_down();
  EXPECT_EQ(trainer.pairs_total(), 6100U) << "once is enough";
}

TEST_F(TrainedEncoder, SlowsDownToTheEarlyEnd) {
  EncoderTrainerOptions options = small();
  options.pairs = 20'000;
  options.warm_up = 0;
  EncoderTrainer trainer = begin(data_, options);
  const auto step_length = [&] {
    const LargeArray before = trainer.vectors().values;
    trainer.step();
    const LargeArray& after = trainer.vectors().values;
    double sum = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
      sum += std::abs(static_cast<double>(after[i] - before[i]));
    }
    return sum;
  };
  for (int i = 0; i < 29; ++i) trainer.step();
  const double before = step_length();
  trainer.cool_down();
  while (trainer.pairs_seen() + 100 < trainer.pairs_total()) trainer.step();
  // The last of eleven steps: a twelfth of the rate.
  const double last = step_length();
  EXPECT_TRUE(trainer.done());
  EXPECT_GT(last, 0);
  EXPECT_LT(last, before / 4);
}

TEST_F(TrainedEncoder, GoesOnFromItsCheckpoint) {
  EncoderTrainerOptions options = small();
  options.pairs = 6000;
  EncoderTrainer whole = begin(data_, options);
  for (int i = 0; i < 20; ++i) whole.step();
  const ModelFile checkpoint = ModelFile::parse(serialize_model(whole.checkpoint()), "checkpoint");
  EncoderTrainer resumed = begin(data_, options);
  resumed.restore(checkpoint);
  EXPECT_EQ(resumed.pairs_seen(), 2000U);
  EXPECT_EQ(resumed.vectors().values, whole.vectors().values);
  while (!whole.done()) {
    ASSERT_FALSE(resumed.done());
    ASSERT_EQ(resumed.step(), whole.step()) << "the same loss, batch after batch";
  }
  EXPECT_TRUE(resumed.done());
  EXPECT_EQ(resumed.vectors().values, whole.vectors().values);
}

TEST_F(TrainedEncoder, RefusesACheckpointThatIsMalformed) {
  EncoderTrainerOptions options = small();
  options.pairs = 2000;
  EncoderTrainer trainer = begin(data_, options);
  trainer.step();
  const auto sections = trainer.checkpoint();
  const auto message_with = [&](const char* name, const std::string& contents) {
    auto spoilt = sections;
    spoilt[name] = contents;
    const ModelFile file = ModelFile::parse(serialize_model(spoilt), "checkpoint");
    EncoderTrainer other = begin(data_, options);
    return message_of([&] { other.restore(file); });
  };
  EXPECT_EQ(message_with("vectors", sections.at("vectors")), "no error");
  const std::vector<std::uint32_t> no_pairs(100, 600);  // they are 0 to 599
  const std::vector<std::uint32_t> no_batch = {0};
  const std::vector<std::uint64_t> too_far = {21, 21, 20, 1, 100};  // of 20 batches
  const std::vector<std::uint64_t> cut_short = {1, 20, 20, 1};
  const std::pair<const char*, std::string> malformed[] = {
      {"vectors", sections.at("vectors").substr(4)},
      {"first-moments", ""},
      {"second-moments", "abc"},
      {"waiting", to_bytes(std::span(no_pairs))},
      {"waiting", to_bytes(std::span(no_batch))},
      {"progress", to_bytes(std::span(too_far))},
      {"progress", to_bytes(std::span(cut_short))}};
  for (const auto& [name, contents] : malformed) {
    const std::string message = message_with(name, contents);
    EXPECT_NE(message.find("section '" + std::string(name) + "' is malformed"), std::string::npos)
        << message;
  }
}

TEST_F(TrainedEncoder, RepeatedSentencesAreNoWrongAnswers) {
  // Every pair is the same: there is nothing to tell apart, and nothing may diverge.
  TrainingSet same;
  const std::vector<std::string> src(50, "bado kelu");
  const std::vector<std::string> tgt(50, "mina tavi");
  same.add(extractor_, "en-ro", "", 1, src, tgt);
  EncoderTrainerOptions options = small();
  options.pairs = 1000;
  EncoderTrainer trainer = begin(same, options);
  while (!trainer.done()) EXPECT_NEAR(trainer.step(), 0, 1e-6);
  for (const float value : trainer.vectors().values) ASSERT_TRUE(std::isfinite(value));
}

TEST_F(TrainedEncoder, NeedsPairs) {
  const TrainingSet none;
  EXPECT_NE(message_of([&] { (void)begin(none, small()); }).find("needs more bitext"),
            std::string::npos);
}

TEST_F(TrainedEncoder, ALossThatIsNoNumberEndsTheTraining) {
  FeatureVectors broken{32, LargeArray(extractor_.size() * 32, nan)};
  EncoderTrainer trainer(data_, std::move(broken), small());
  EXPECT_NE(message_of([&] { trainer.step(); }).find("diverged"), std::string::npos);
}

TEST_F(TrainedEncoder, TheHighestRateStillGivesNumbers) {
  EncoderTrainerOptions options = small();
  options.pairs = 2000;
  options.learning_rate = 0.999F;
  for (const float value : train(options).values) ASSERT_TRUE(std::isfinite(value));
}

TEST_F(TrainedEncoder, NeedsASourceOfSomeWeight) {
  TrainingSet weightless;
  const std::vector<std::string> side = {"bado", "kelu"};
  weightless.add(extractor_, "en-ro", "ui", 0, side, side);
  EXPECT_NE(message_of([&] { (void)begin(weightless, small()); }).find("weight 0"),
            std::string::npos);
}

TEST_F(TrainedEncoder, SeesABatchAtLeast) {
  EncoderTrainerOptions options = small();
  options.pairs = 1;
  EXPECT_EQ(begin(data_, options).pairs_total(), 100U);
  options.pairs = 299;
  EXPECT_EQ(begin(data_, options).pairs_total(), 200U) << "whole batches";
}

TEST(PairsToSee, GrowWithTheBitextWithinLimits) {
  EncoderTrainerOptions options;
  EXPECT_EQ(pairs_to_see(options, 10), 300'000U);
  EXPECT_EQ(pairs_to_see(options, 100'000), 800'000U);
  EXPECT_EQ(pairs_to_see(options, 100'000'000), 24'000'000U);
  options.pairs = 5;
  EXPECT_EQ(pairs_to_see(options, 100'000), 5U) << "as asked for";
}

struct BadOption {
  const char* name;
  void (*spoil)(EncoderTrainerOptions&);
  const char* message;  ///< a part of it

  friend void PrintTo(const BadOption& value, std::ostream* out) { *out << value.name; }
};

class BadOptions : public ::testing::TestWithParam<BadOption> {};

INSTANTIATE_TEST_SUITE_P(
    Of, BadOptions,
    ::testing::Values(BadOption{"NoDimension", [](auto& o) { o.dimension = 0; }, "dimension"},
                      BadOption{"OddDimension", [](auto& o) { o.dimension = 24; }, "dimension"},
                      BadOption{"HugeDimension", [](auto& o) { o.dimension = 8192; }, "dimension"},
                      BadOption{"BatchOfOne", [](auto& o) { o.batch = 1; }, "batch"},
                      BadOption{"HugeBatch", [](auto& o) { o.batch = 100'000; }, "batch"},
                      BadOption{"NoRate", [](auto& o) { o.learning_rate = 0; }, "learning rate"},
                      BadOption{"NanRate", [](auto& o) { o.learning_rate = nan; }, "learning rate"},
                      BadOption{"WarmUp", [](auto& o) { o.warm_up = 1; }, "warm-up"},
                      BadOption{"Scale", [](auto& o) { o.scale = 0; }, "scale"},
                      BadOption{"HugeScale", [](auto& o) { o.scale = 39; }, "scale"},
                      BadOption{"HighRate", [](auto& o) { o.learning_rate = 1; }, "learning rate"},
                      BadOption{"Margin", [](auto& o) { o.margin = -0.1F; }, "margin"},
                      BadOption{"Balance", [](auto& o) { o.balance = 1.5; }, "balance"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(BadOptions, AreRefusedByName) {
  EncoderTrainerOptions options;
  EXPECT_NO_THROW(options.validate());
  GetParam().spoil(options);
  EXPECT_NE(message_of([&] { options.validate(); }).find(GetParam().message), std::string::npos);
}

}  // namespace
}  // namespace diglot::align
