#include "align/threshold_curve.h"

#include <algorithm>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

TEST(ThresholdCurve, ByHand) {
  const auto curve =
      draw_curve({{0.5, true}, {0.9, true}, {0.5, false}, {0.7, false}}, {0.9, 0.5, 0.5}, 4);
  ASSERT_EQ(curve.size(), 3U);
  EXPECT_EQ(curve[0].threshold, 0.9);
  EXPECT_EQ(curve[0].figures, (PrecisionRecall{1, 1, 1, 4}));
  EXPECT_EQ(curve[1].threshold, 0.7);
  EXPECT_EQ(curve[1].figures, (PrecisionRecall{1, 2, 1, 4}));
  EXPECT_EQ(curve[2].threshold, 0.5);
  EXPECT_EQ(curve[2].figures, (PrecisionRecall{2, 4, 3, 4}));
  EXPECT_EQ(best_point(curve).threshold, 0.5) << "0.5 and 0.75 against 1 and 0.25";
  EXPECT_TRUE(draw_curve({}, {}, 3).empty());
}

TEST(ThresholdCurve, OfEqualPointsTheGreatestThresholdIsBest) {
  const auto curve = draw_curve({{0.9, false}, {0.8, false}}, {}, 1);
  EXPECT_EQ(best_point(curve).threshold, 0.9);
}

TEST(ThresholdCurve, CountsWhatIsAbove) {
  Random random(3);
  for (int trial = 0; trial < 500; ++trial) {
    std::vector<ScoredAnswer> answers(random.below(12));
    std::set<double, std::greater<>> scores;
    for (ScoredAnswer& answer : answers) {
      answer = {static_cast<double>(random.below(6)) / 5, random.below(2) == 1};
      scores.insert(answer.score);
    }
    std::vector<double> found;
    for (const ScoredAnswer& answer : answers) {
      if (answer.right && random.below(3) > 0) found.push_back(answer.score);
    }
    const auto curve = draw_curve(answers, found, 20);
    ASSERT_EQ(curve.size(), scores.size());
    auto score = scores.begin();
    for (const CurvePoint& point : curve) {
      EXPECT_EQ(point.threshold, *score++);
      PrecisionRecall counts{0, 0, 0, 20};
      for (const ScoredAnswer& answer : answers) {
        if (answer.score < point.threshold) continue;
        ++counts.predicted;
        if (answer.right) ++counts.right;
      }
      counts.found = static_cast<std::size_t>(
          std::ranges::count_if(found, [&](double f) { return f >= point.threshold; }));
      EXPECT_EQ(point.figures, counts);
      EXPECT_LE(point.figures.f1(), best_point(curve).figures.f1());
    }
  }
}

}  // namespace
}  // namespace diglot::align
