#include "align/pair_features.h"

#include <chrono>
#include <string_view>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

const std::chrono::sys_days written = std::chrono::year(2026) / 2 / 3;

PreparedArticle article_of(std::string_view text) {
  PreparedArticle article;
  article.words.units.resize(1);
  article.facts.push_back(find_facts(text, "en", written));
  return article;
}

PairFeatures features_of(std::string_view src, std::string_view tgt) {
  const PreparedArticle a = article_of(src);
  const PreparedArticle b = article_of(tgt);
  return measure(a, 0, b, 0, compare_facts(a.facts[0], b.facts[0]), {});
}

TEST(PairFeatures, NumbersTellForAndAgainst) {
  EXPECT_GT(features_of("70 drones", "70 drones").numbers, 0);
  EXPECT_GT(features_of("70 drones", "drones").missing, 0);
  EXPECT_GT(features_of("70 drones", "450 drones").conflict, 0);
}

TEST(PairFeatures, DaysThatAreNamedAndMissingTellNothing) {
  EXPECT_GT(features_of("on Friday", "on Friday").numbers, 0);
  EXPECT_LT(features_of("on Friday", "on Friday").numbers,
            features_of("7 drones", "7 drones").numbers);
  for (const std::string_view day : {"on Friday", "yesterday"}) {
    EXPECT_EQ(features_of(day, "then").missing, 0) << day;
    EXPECT_EQ(features_of(day, "then").conflict, 0) << day;
  }
}

TEST(PairFeatures, DaysThatConflictTellAgainst) {
  const PairFeatures features = features_of("on Friday", "on Monday");
  EXPECT_GT(features.conflict, 0);
  EXPECT_EQ(features.missing, features.conflict);
  EXPECT_EQ(without_conflict(features).missing, 0);
  EXPECT_EQ(without_conflict(features).numbers, features_of("on Friday", "on Friday").numbers);
}

TEST(PairFeatures, HoldTheLongerGapOfEitherSide) {
  const Coverage coverage{0.5, 0.5, 1, 3};
  const PreparedArticle nothing = article_of("");
  EXPECT_EQ(measure(nothing, 0, nothing, 0, {}, coverage).gap, 3);
}

TEST(PairFeatures, FractionsThatAreMissingTellNothing) {
  EXPECT_EQ(features_of("half of the voters", "many voters").missing, 0);
  EXPECT_GT(features_of("half of the voters", "half of the voters").numbers, 0);
  EXPECT_GT(features_of("two thirds", "three quarters").conflict, 0);
}

}  // namespace
}  // namespace diglot::align
