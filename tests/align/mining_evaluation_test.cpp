#include "align/mining_evaluation.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

/// Unit vectors along these axes.
Vectors axes(const std::vector<std::size_t>& numbers, std::size_t dimension) {
  Vectors vectors(numbers.size(), dimension);
  for (std::size_t i = 0; i < numbers.size(); ++i) vectors[i][numbers[i]] = 1;
  return vectors;
}

TEST(MiningEvaluation, AsksTheJudgeAboutLines) {
  const Vectors lines = axes({0, 1, 2, 3, 4, 5}, 8);
  const auto result = evaluate_mining(lines, lines, 7, 1, [](std::size_t i, std::size_t j, double) {
    EXPECT_NE(i % 3, 2U);
    EXPECT_NE(j % 3, 1U);
    return i == j ? 7.0 + static_cast<double>(i) : 0.0;
  });
  EXPECT_EQ(result.fixed.right, 2U) << "lines 0 and 3";
}

TEST(MiningEvaluation, KeepsHalfOfEachSideWithoutPartner) {
  // Lines 0, 1, 3, 4 of src and 0, 2, 3, 5 of tgt stay; 0 and 3 are partners. All lie along axes of
  // their own, so that with k = 1 a row without a partner has cosine 0 with its nearest.
  const Vectors lines = axes({0, 1, 2, 3, 4, 5}, 8);
  const auto result = evaluate_mining(lines, lines, 0.5, 1);
  EXPECT_EQ(result.src_lines, 4U);
  EXPECT_EQ(result.tgt_lines, 4U);
  EXPECT_EQ(result.fixed.gold, 2U);
  EXPECT_EQ(result.fixed.predicted, 2U);
  EXPECT_EQ(result.fixed.right, 2U);
  EXPECT_DOUBLE_EQ(result.best.f1(), 1);
  EXPECT_NEAR(result.best_threshold, 1, 1e-6);
}

TEST(MiningEvaluation, CountsWrongPairsAndMissedOnes) {
  // Line 1, of src only, and line 2, of tgt only, look like translations; line 3's don't.
  const Vectors src = axes({0, 1, 2, 3}, 8);
  const Vectors tgt = axes({0, 6, 1, 4}, 8);
  const auto result = evaluate_mining(src, tgt, 0.5, 1);
  EXPECT_EQ(result.fixed.gold, 2U);
  EXPECT_EQ(result.fixed.predicted, 2U) << "lines 0 and 0, 1 and 2";
  EXPECT_EQ(result.fixed.right, 1U);
  EXPECT_DOUBLE_EQ(result.fixed.f1(), 0.5);
}

TEST(MiningEvaluation, AThresholdAboveAllFindsNothing) {
  const Vectors lines = axes({0, 1, 2}, 4);
  const auto result = evaluate_mining(lines, lines, 5, 1);
  EXPECT_EQ(result.fixed.predicted, 0U);
  EXPECT_EQ(result.fixed.gold, 1U);
  EXPECT_EQ(result.best.right, 1U);
}

}  // namespace
}  // namespace diglot::align
