#include "align/encoder_trainer.h"

#include <cmath>
#include <limits>
#include <ostream>
#include <string_view>
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

class EncoderTrainer : public ::testing::Test {
 protected:
  EncoderTrainer() {
    const auto bitext = testing::invent_bitext(600, 2);
    data_.add(extractor_, "en-ro", "toy", 1, bitext.src, bitext.tgt);
  }

  FeatureVectors train(const EncoderTrainerOptions& options) const {
    return train_encoder(data_, extractor_.size(), pieces_.size(), options,
                         [](const TrainingProgress&) {});
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

TEST_F(EncoderTrainer, LearnsWhichWordsTranslateEachOther) {
  const FeatureVectors vectors = train(small());
  ASSERT_EQ(vectors.values.size(), extractor_.size() * 32);
  const StaticEncoder encoder(ModelFile::parse(
      serialize_model(serialize_encoder(vocabulary_, buckets, vectors)), "trained"));
  // Sentences that it never saw.
  const auto fresh = testing::invent_bitext(200, 3);
  const std::vector<std::string_view> src(fresh.src.begin(), fresh.src.end());
  const std::vector<std::string_view> tgt(fresh.tgt.begin(), fresh.tgt.end());
  EXPECT_LE(count_retrieval_errors(encoder.encode(src), encoder.encode(tgt), {}), 4U)
      << "of 200; by chance it would be 199";
}

TEST_F(EncoderTrainer, GivesTheSameBytesForAnyNumberOfThreads) {
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

TEST_F(EncoderTrainer, TellsHowFarItIs) {
  EncoderTrainerOptions options = small();
  options.pairs = 3000;
  std::vector<TrainingProgress> reports;
  train_encoder(data_, extractor_.size(), pieces_.size(), options,
                [&](const TrainingProgress& report) { reports.push_back(report); });
  ASSERT_GE(reports.size(), 2U);
  EXPECT_EQ(reports.back().pairs_seen, 3000U);
  EXPECT_EQ(reports.back().pairs_total, 3000U);
  EXPECT_LT(reports.back().loss, reports.front().loss);
  EXPECT_TRUE(std::isfinite(reports.back().loss));
}

TEST_F(EncoderTrainer, RepeatedSentencesAreNoWrongAnswers) {
  // Every pair is the same: there is nothing to tell apart, and nothing may diverge.
  TrainingSet same;
  const std::vector<std::string> src(50, "bado kelu");
  const std::vector<std::string> tgt(50, "mina tavi");
  same.add(extractor_, "en-ro", "", 1, src, tgt);
  EncoderTrainerOptions options = small();
  options.pairs = 1000;
  const auto vectors = train_encoder(same, extractor_.size(), 10, options, [](const auto&) {});
  for (const float value : vectors.values) ASSERT_TRUE(std::isfinite(value));
}

TEST_F(EncoderTrainer, NeedsPairs) {
  const TrainingSet none;
  EXPECT_NE(message_of([&] {
              train_encoder(none, extractor_.size(), 1, small(), [](const auto&) {});
            }).find("needs more bitext"),
            std::string::npos);
}

struct BadOption {
  const char* name;
  void (*spoil)(EncoderTrainerOptions&);
  const char* message;  ///< a part of it

  friend void PrintTo(const BadOption& value, std::ostream* out) { *out << value.name; }
};

class BadOptions : public ::testing::TestWithParam<BadOption> {};

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

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
