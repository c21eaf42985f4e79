#include "align/figure_intervals.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Units = std::vector<PrecisionRecall>;

TEST(FigureIntervals, OfEqualUnitsAreAPoint) {
  const Units units(5, PrecisionRecall{3, 4, 1, 2});
  const FigureIntervals intervals = find_intervals(units, {200, 1});
  EXPECT_EQ(intervals.precision.low, 0.75);
  EXPECT_EQ(intervals.precision.high, 0.75);
  EXPECT_EQ(intervals.recall.low, 0.5);
  EXPECT_EQ(intervals.recall.high, 0.5);
  EXPECT_DOUBLE_EQ(intervals.f1.low, 0.6);
  EXPECT_DOUBLE_EQ(intervals.f1.high, 0.6);
}

TEST(FigureIntervals, AreThoseOfTheBinomialDistribution) {
  // 400 units of one answer, of which 300 are right: drawn, a binomial of 400 and 0.75, whose 95 %
  // are 0.75 +- 1.96 sqrt(0.75 x 0.25 / 400).
  Units units(300, PrecisionRecall{1, 1, 1, 1});
  units.resize(400, PrecisionRecall{0, 1, 0, 1});
  const FigureIntervals intervals = find_intervals(units, {4000, 3});
  const double half = 1.96 * std::sqrt(0.75 * 0.25 / 400);
  EXPECT_NEAR(intervals.precision.low, 0.75 - half, 0.006);
  EXPECT_NEAR(intervals.precision.high, 0.75 + half, 0.006);
  EXPECT_NEAR(intervals.recall.low, 0.75 - half, 0.006);
  EXPECT_NEAR(intervals.f1.high, 0.75 + half, 0.006);
}

TEST(FigureIntervals, AreTheSameForASeed) {
  const Units units = {{1, 2, 1, 3}, {0, 3, 0, 1}, {4, 4, 4, 5}, {2, 3, 2, 2}};
  const auto low = [&](std::uint64_t seed) { return find_intervals(units, {101, seed}).f1.low; };
  const auto high = [&](std::uint64_t seed) { return find_intervals(units, {101, seed}).f1.high; };
  EXPECT_EQ(low(5), low(5));
  EXPECT_EQ(high(5), high(5));
  EXPECT_LT(low(5), high(5));
}

TEST(FigureIntervals, OfOneSampleAreThatSample) {
  const Units units = {{1, 2, 1, 2}, {0, 1, 0, 1}};
  const FigureIntervals intervals = find_intervals(units, {1, 1});
  EXPECT_EQ(intervals.f1.low, intervals.f1.high);
}

}  // namespace
}  // namespace diglot::align
