#include "align/judge.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Relation;

// The toy scorer looks at coverage alone: same with probability one half where it is 0.6.

PairFeatures covered(double src, double tgt) {
  PairFeatures features;
  features.coverage_src = src;
  features.coverage_tgt = tgt;
  return features;
}

Judgement judged(const PairFeatures& features) {
  LinkFeatures link;
  link.pair = features;
  link.context.alone = log_odds(testing::toy_scorer().score(features).same);
  link.in_context = link.context.alone;
  return judge(link, testing::toy_scorer());
}

TEST(Judge, TellsTranslationFromSameBySides) {
  EXPECT_EQ(judged(covered(1, 1)).relation, Relation::translation);
  EXPECT_GT(judged(covered(1, 1)).score, 0.9);
  EXPECT_EQ(judged(covered(1, 0.5)).relation, Relation::same);
}

TEST(Judge, AFactOfOneSideAloneIsNoTranslation) {
  PairFeatures features = covered(1, 1);
  features.missing = 1;
  EXPECT_EQ(judged(features).relation, Relation::same);
}

TEST(Judge, WhatIsProbablyNotTheSameIsPartialByTheLaxerProbability) {
  const Judgement judgement = judged(covered(0.5, 0.5));
  EXPECT_EQ(judgement.relation, Relation::partial);
  EXPECT_NEAR(judgement.score, 1 / (1 + std::exp(-2)), 1e-9) << "20 x 0.5 - 8";
}

TEST(Judge, AConflictMakesAContradictionOfWhatWouldBeTheSame) {
  PairFeatures features = covered(1, 1);
  features.conflict = 1;
  features.missing = 2;
  EXPECT_EQ(judged(features).relation, Relation::contradiction);
}

TEST(Judge, AConflictOfTextsAboutOtherThingsIsNone) {
  PairFeatures features = covered(0.1, 0.1);
  features.conflict = 1;
  const Judgement judgement = judged(features);
  EXPECT_EQ(judgement.relation, Relation::partial);
  EXPECT_LT(judgement.score, 0.5);
}

TEST(PairScorer, RelatedIsNeverLessThanSame) {
  const PairScorer inverted(LogisticModel{5, std::vector<double>(PairFeatures().values().size())},
                            LogisticModel{-5, std::vector<double>(PairFeatures().values().size())},
                            LogisticModel{0, std::vector<double>(PairContext().values().size())},
                            {}, BoostedTrees(0, {}));
  const PairScore score = inverted.score({});
  EXPECT_GE(score.related, score.same);
}

TEST(PairScorer, GoesThroughAFile) {
  const ModelFile file =
      ModelFile::parse(serialize_model(testing::toy_scorer().serialize()), "my.diglot");
  const PairScorer read(file);
  for (const double coverage : {0.0, 0.3, 0.6, 1.0}) {
    const auto features = covered(coverage, coverage);
    EXPECT_EQ(read.score(features).same, testing::toy_scorer().score(features).same);
    EXPECT_EQ(read.score(features).related, testing::toy_scorer().score(features).related);
  }
}

TEST(StoryClassifier, GoesThroughAFile) {
  const ModelFile file =
      ModelFile::parse(serialize_model(testing::toy_stories().serialize()), "my.diglot");
  StoryFeatures features;
  features.same = 0.8;
  EXPECT_EQ(StoryClassifier(file).probability(features), 0.5) << "10 x 0.8 - 8 is 0";
}

}  // namespace
}  // namespace diglot::align
