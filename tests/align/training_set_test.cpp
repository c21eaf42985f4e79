#include "align/training_set.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "tests/align/invented_bitext.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

class TrainingSetOf : public ::testing::Test {
 protected:
  void add(const char* languages, const char* source, double weight,
           const std::vector<std::string>& src, const std::vector<std::string>& tgt) {
    data_.add(extractor_, languages, source, weight, src, tgt);
  }

  const std::string compiled_ = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, 4096};
  TrainingSet data_;
};

TEST_F(TrainingSetOf, KeepsPairsInTheirCells) {
  add("en-ro", "news", 3, {"bado", "kelu"}, {"badu", "kela"});
  add("en-el", "web", 1, {"mino"}, {"mina"});
  add("en-ro", "news", 9, {"tavi"}, {"tava"});
  ASSERT_EQ(data_.size(), 4U);
  ASSERT_EQ(data_.cells().size(), 2U);
  EXPECT_EQ(data_.cells()[0].languages, "en-ro");
  EXPECT_EQ(data_.cells()[0].source, "news");
  EXPECT_EQ(data_.cells()[0].weight, 3) << "that of the first time";
  EXPECT_EQ(data_.cells()[0].pairs, (std::vector<std::uint32_t>{0, 1, 3}));
  EXPECT_EQ(data_.cells()[1].pairs, (std::vector<std::uint32_t>{2}));
}

TEST_F(TrainingSetOf, HoldsTheFeaturesOfEitherSide) {
  add("en-ro", "", 1, {"bado", "kelu"}, {"badu", "kela"});
  const auto features = data_.tgt(1).features;
  EXPECT_EQ(std::vector(features.begin(), features.end()), extractor_.extract("kela"));
  EXPECT_NE(data_.src(0).hash, data_.src(1).hash);
}

TEST_F(TrainingSetOf, TellsEqualSentences) {
  add("en-ro", "", 1, {"bado", "bado"}, {"badu", "kela"});
  EXPECT_EQ(data_.src(0).hash, data_.src(1).hash);
  EXPECT_NE(data_.tgt(0).hash, data_.tgt(1).hash);
}

TEST_F(TrainingSetOf, LeavesOutPairsWithAnEmptySide) {
  add("en-ro", "", 1, {"", "bado", "kelu"}, {"badu", "", "kela"});
  ASSERT_EQ(data_.size(), 1U);
  EXPECT_EQ(data_.cells()[0].pairs, (std::vector<std::uint32_t>{0}));
}

TEST_F(TrainingSetOf, CountsTheSentencesThatHaveAFeature) {
  add("en-ro", "", 1, {"kyiv kyiv"}, {"kyiv"});
  const auto frequencies = data_.document_frequencies(extractor_.size());
  ASSERT_EQ(frequencies.size(), extractor_.size());
  for (const std::uint32_t feature : extractor_.extract("kyiv")) {
    EXPECT_EQ(frequencies[feature], 2U) << "once a sentence, whatever the repetitions";
  }
  std::size_t used = 0;
  for (const std::uint32_t frequency : frequencies) used += frequency > 0 ? 1 : 0;
  tokenize::Unigram::Scratch scratch;
  EXPECT_LE(used, extractor_.extract("kyiv").size() + pieces_.ids("kyiv kyiv", scratch).size());
}

TEST_F(TrainingSetOf, DoesNotDependOnTheNumberOfThreads) {
  const auto bitext = testing::invent_bitext(500, 2);
  const auto build = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    TrainingSet data;
    data.add(extractor_, "en-ro", "", 1, bitext.src, bitext.tgt);
    return data;
  };
  const TrainingSet one = build(1);
  const TrainingSet two = build(2);
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    const auto a = one.src(i).features;
    const auto b = two.src(i).features;
    ASSERT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end()));
    ASSERT_EQ(one.tgt(i).hash, two.tgt(i).hash);
  }
}

TEST_F(TrainingSetOf, TheSameTextHasTheSameFingerprint) {
  const auto bitext = testing::invent_bitext(500, 2);
  const auto fingerprint = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    TrainingSet data;
    data.add(extractor_, "en-ro", "news", 1, bitext.src, bitext.tgt);
    return data.fingerprint();
  };
  EXPECT_EQ(fingerprint(1), fingerprint(1));
  EXPECT_EQ(fingerprint(1), fingerprint(2)) << "for any number of threads";
}

TEST_F(TrainingSetOf, WhateverDiffersGivesAnotherFingerprint) {
  using Texts = std::vector<std::string>;
  const auto fingerprint = [&](const char* languages, const char* source, double weight,
                               const Texts& src, const Texts& tgt) {
    TrainingSet data;
    data.add(extractor_, languages, source, weight, src, tgt);
    return data.fingerprint();
  };
  const Texts src = {"bado", "kelu"};
  const Texts tgt = {"badu", "kela"};
  const std::vector<std::uint64_t> all = {
      TrainingSet().fingerprint(),
      fingerprint("en-ro", "news", 1, src, tgt),
      fingerprint("en-el", "news", 1, src, tgt),
      fingerprint("en-ro", "web", 1, src, tgt),
      fingerprint("en-ro", "news", 2, src, tgt),
      fingerprint("en-ro", "news", 0.5, src, tgt),
      fingerprint("en-ro", "news", 1, {"bado", "kelo"}, tgt),
      fingerprint("en-ro", "news", 1, src, {"badu", "kelo"}),
      fingerprint("en-ro", "news", 1, {"kelu", "bado"}, {"kela", "badu"}),
      fingerprint("en-ro", "news", 1, tgt, src),
      fingerprint("en-ro", "news", 1, {"bado"}, {"badu"}),
      fingerprint("en-ro", "news", 1, {"bado", "kelu", "bado"}, {"badu", "kela", "badu"})};
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
}

}  // namespace
}  // namespace diglot::align
