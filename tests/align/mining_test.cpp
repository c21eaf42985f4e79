#include "align/mining.h"

#include <string>
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

std::vector<MinedPair> mine(const Vectors& src, const Vectors& tgt, std::size_t k,
                            Retrieval retrieval = Retrieval::intersection,
                            const Rescore& rescore = {}) {
  return mine_pairs(find_nearest(src, tgt, k), retrieval, rescore);
}

/// As "src-tgt", in their order.
std::vector<std::string> names(const std::vector<MinedPair>& pairs) {
  std::vector<std::string> all;
  for (const MinedPair& pair : pairs) {
    all.push_back(std::to_string(pair.src) + "-" + std::to_string(pair.tgt));
  }
  return all;
}

TEST(MinedPairs, AreEachOthersBest) {
  // Row 2 of src lies along axis 0 too, where row 0 of tgt has found row 0 of src.
  const auto pairs = mine(axes({0, 1, 0}, 4), axes({0, 1}, 4), 2);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].src, 1U) << "its mean cosines are 1/2 and 1/2; those of row 0: 1/2 and 1";
  EXPECT_EQ(pairs[0].tgt, 1U);
  EXPECT_NEAR(pairs[0].score, 2, 1e-6);
  EXPECT_EQ(pairs[1].src, 0U);
  EXPECT_EQ(pairs[1].tgt, 0U);
  EXPECT_NEAR(pairs[1].score, 1 / 0.75, 1e-6);
}

TEST(MinedPairs, OfNothingAreNone) { EXPECT_TRUE(mine(Vectors(0, 4), axes({0}, 4), 4).empty()); }

TEST(MinedPairs, NeedNeighbours) {
  // As an approximate search may leave a row without any.
  const NearestRows nearest{{{}, {{0, 0.5F}}}, {{{1, 0.5F}}, {}}};
  for (const Retrieval retrieval :
       {Retrieval::intersection, Retrieval::forward, Retrieval::backward, Retrieval::both}) {
    EXPECT_EQ(names(mine_pairs(nearest, retrieval)), (std::vector<std::string>{"1-0"}));
  }
}

TEST(MinedPairs, CanBeJudgedByMore) {
  // All rows are alike; only the judge tells them apart, and is asked with src first.
  const auto judge = [](std::size_t i, std::size_t j, double) {
    return i == j ? 2.0 + static_cast<double>(i) : 1.0;
  };
  const auto pairs = mine(axes({0, 0, 0}, 4), axes({0, 0}, 4), 3, Retrieval::intersection, judge);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].src, 1U) << "the best first";
  EXPECT_EQ(pairs[0].tgt, 1U);
  EXPECT_DOUBLE_EQ(pairs[0].score, 3);
  EXPECT_EQ(pairs[1].src, 0U);
}

/// Src 0 and tgt 0 choose each other; src 1 chooses tgt 0 too, and tgt 1 src 0.
double rivals(std::size_t src, std::size_t tgt, double) {
  constexpr double scores[2][2] = {{4, 2}, {3, 1}};
  return scores[src][tgt];
}

std::vector<std::string> retrieved(Retrieval retrieval) {
  const Vectors alike = axes({0, 0}, 4);
  return names(mine(alike, alike, 2, retrieval, rivals));
}

TEST(MinedPairs, AreTheBestOfEitherSideOrOfBoth) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(retrieved(Retrieval::intersection), (Names{"0-0"}));
  EXPECT_EQ(retrieved(Retrieval::forward), (Names{"0-0", "1-0"}));
  EXPECT_EQ(retrieved(Retrieval::backward), (Names{"0-0", "0-1"}));
}

TEST(MinedPairs, OfBothTakeEachRowOnce) {
  EXPECT_EQ(retrieved(Retrieval::both), (std::vector<std::string>{"0-0"}));
  // Without a rival for it, what only one side chooses stays.
  const auto pairs = mine(axes({0, 1}, 4), axes({0}, 4), 4, Retrieval::both);
  EXPECT_EQ(names(pairs), (std::vector<std::string>{"0-0"}));
  const auto one_sided = [](std::size_t src, std::size_t tgt, double) {
    constexpr double scores[2][2] = {{4, 5}, {6, 1}};
    return scores[src][tgt];
  };
  const Vectors alike = axes({0, 0}, 4);
  EXPECT_EQ(names(mine(alike, alike, 2, Retrieval::both, one_sided)),
            (std::vector<std::string>{"1-0", "0-1"}));
}

}  // namespace
}  // namespace diglot::align
