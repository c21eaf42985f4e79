#include "align/pair_scorer.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

PairScorer scorer_with(LanguageOffsets usual) {
  const LogisticModel alone{0, std::vector<double>(PairFeatures::value_names().size())};
  return {alone,
          alone,
          {0, PairContext{.alone = 1}.values()},
          std::move(usual),
          testing::as_in_context()};
}

TEST(UsualOdds, AreTheSumOfBothLanguages) {
  const PairScorer scorer = scorer_with({{"en", 0.5}, {"el", -0.75}, {"ar", -1}});
  EXPECT_EQ(scorer.usual("en", "el"), -0.25);
  EXPECT_EQ(scorer.usual("el", "en"), -0.25);
  EXPECT_EQ(scorer.usual("en", "en"), 1);
}

TEST(UsualOdds, OfUnknownLanguagesAreThoseOfTheLeastSure) {
  const PairScorer scorer = scorer_with({{"en", 0.5}, {"el", -0.75}, {"ar", -1}});
  EXPECT_EQ(scorer.usual("en", "fi"), 0.5 - 1);
  EXPECT_EQ(scorer.usual("", "und"), -2);
}

TEST(UsualOdds, OfUnknownLanguagesAreNeverAboveTheMean) {
  EXPECT_EQ(scorer_with({}).usual("en", "ro"), 0);
  EXPECT_EQ(scorer_with({{"en", 0.5}}).usual("en", "fi"), 0.5);
}

TEST(PairScorerFile, KeepsContextLanguagesAndLinks) {
  const PairScorer scorer = scorer_with({{"en", 0.5}, {"el", -0.75}});
  const PairScorer read(ModelFile::parse(serialize_model(scorer.serialize()), "my.diglot"));
  EXPECT_EQ(read.usual("en", "el"), -0.25);
  EXPECT_EQ(read.same(PairContext{.alone = 2}), scorer.same(PairContext{.alone = 2}));
  EXPECT_GT(read.same(PairContext{.alone = 2}), 0.8);
  LinkFeatures features;
  for (const double odds : {-1.0, 1.0}) {
    features.in_context = odds;
    EXPECT_EQ(read.same(features), scorer.same(features));
    EXPECT_EQ(read.same(features) > 0.5, odds > 0);
  }
}

}  // namespace
}  // namespace diglot::align
