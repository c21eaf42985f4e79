#include "align/ratio_margin.h"

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(RatioMargin, IsTheCosineOverTheMeanOfBothSidesNearest) {
  // Mean cosines: 0.7 for the row asked for, 0.9 and 0.5 for the other side. So the margins are
  // 0.79 / 0.8 and 0.61 / 0.6.
  const Neighbours nearest = {{{0, 0.79F}, {1, 0.61F}}};
  const Neighbours others = {{{0, 0.9F}}, {{0, 0.5F}}};
  const auto best = best_by_ratio(nearest, others);
  ASSERT_EQ(best.size(), 1U);
  EXPECT_EQ(best[0].row, 1U);
  EXPECT_NEAR(best[0].score, 0.61 / 0.6, 1e-6);
}

TEST(RatioMargin, OfEqualOnesTheNearestCounts) {
  const Neighbours nearest = {{{1, 0.5F}, {0, 0.5F}}};
  const Neighbours others = {{{0, 0.5F}}, {{0, 0.5F}}};
  EXPECT_EQ(best_by_ratio(nearest, others)[0].row, 1U);
}

TEST(RatioMargin, IsZeroWhereNothingIsNear) {
  const Neighbours nearest = {{{0, 0.0F}}};
  const auto best = best_by_ratio(nearest, nearest);
  EXPECT_EQ(best[0].row, 0U);
  EXPECT_EQ(best[0].score, 0);
}

TEST(RatioMargin, CanBeJudgedByMore) {
  const Neighbours nearest = {{{1, 0.6F}, {0, 0.4F}}};
  const Neighbours others = {{{0, 0.5F}}, {{0, 0.5F}}};
  const auto best = best_by_ratio(nearest, others, [](std::size_t i, std::size_t j, double margin) {
    EXPECT_EQ(i, 0U);
    return j == 0 ? margin + 1 : margin;
  });
  EXPECT_EQ(best[0].row, 0U) << "0.8 + 1 against 1.2";
  EXPECT_NEAR(best[0].score, 1.8, 1e-6);
}

}  // namespace
}  // namespace diglot::align
