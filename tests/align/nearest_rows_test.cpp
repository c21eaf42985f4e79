#include "align/nearest_rows.h"

#include <algorithm>
#include <functional>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

using testing::random_vectors;

/// The same by looking at every pair.
Neighbours by_hand(const Vectors& vectors, const Vectors& others, std::size_t k) {
  Neighbours all(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    for (std::size_t j = 0; j < others.size(); ++j) {
      all[i].push_back({j, dot(vectors[i], others[j])});
    }
    std::ranges::stable_sort(all[i], std::greater{}, &Neighbour::cosine);
    all[i].resize(std::min(k, all[i].size()));
  }
  return all;
}

class NearestRowsOf : public ::testing::TestWithParam<Precision> {};

TEST_P(NearestRowsOf, AreThoseOfLookingAtEveryPair) {
  Random random(3);
  // Fewer and more than a tile of rows and of columns, and just one.
  for (const std::size_t count : {1UL, 7UL, 512UL, 1100UL}) {
    for (const std::size_t others : {1UL, 3UL, 240UL, 700UL}) {
      const Vectors a = random_vectors(random, count, 7);
      const Vectors b = random_vectors(random, others, 7);
      const NearestRows nearest = find_nearest(a, b, 4, {}, GetParam());
      ASSERT_EQ(nearest.of_src, by_hand(a, b, 4)) << count << " in " << others;
      ASSERT_EQ(nearest.of_tgt, by_hand(b, a, 4)) << others << " in " << count;
    }
  }
}

TEST_P(NearestRowsOf, EqualOnesTheFirstComesFirst) {
  Random random(4);
  const Vectors one = random_vectors(random, 1, 33);
  // Copies of one row, in three tiles.
  Vectors copies(1100, 33);
  for (std::size_t i = 0; i < copies.size(); ++i) std::ranges::copy(one[0], copies[i].begin());
  const NearestRows nearest = find_nearest(one, copies, 3, {}, GetParam());
  ASSERT_EQ(nearest.of_src[0].size(), 3U);
  for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(nearest.of_src[0][k].row, k);
  EXPECT_EQ(nearest.of_tgt[1099].size(), 1U);
}

TEST_P(NearestRowsOf, CrowdsAreFoundThoughEightBitsCannotTellThemApart) {
  Random random(8);
  const Vectors directions = random_vectors(random, 701, 64);
  // 700 rows within a thousandth of one direction: more than are kept to be compared exactly.
  Vectors crowd(700, 64);
  for (std::size_t i = 0; i < crowd.size(); ++i) {
    for (std::size_t j = 0; j < 64; ++j) {
      crowd[i][j] = directions[700][j] + 0.001F * directions[i][j];
    }
    normalize(crowd[i]);
  }
  const Vectors asked = random_vectors(random, 20, 64);
  const NearestRows nearest = find_nearest(asked, crowd, 4, {}, GetParam());
  EXPECT_EQ(nearest.of_src, by_hand(asked, crowd, 4));
  EXPECT_EQ(find_nearest(crowd, asked, 4, {}, GetParam()).of_tgt, by_hand(asked, crowd, 4));
}

TEST_P(NearestRowsOf, NoneAreNone) {
  EXPECT_TRUE(find_nearest(Vectors(0, 4), Vectors(3, 4), 2, {}, GetParam()).of_src.empty());
  const NearestRows nearest = find_nearest(Vectors(2, 4), Vectors(0, 4), 2, {}, GetParam());
  ASSERT_EQ(nearest.of_src.size(), 2U);
  EXPECT_TRUE(nearest.of_src[0].empty());
  EXPECT_TRUE(nearest.of_tgt.empty());
}

TEST_P(NearestRowsOf, ZerosAreTheFirstRowsAtCosineZero) {
  const NearestRows nearest = find_nearest(Vectors(1, 4), Vectors(5, 4), 2, {}, GetParam());
  EXPECT_EQ(nearest.of_src[0], (std::vector<Neighbour>{{0, 0}, {1, 0}}));
}

TEST_P(NearestRowsOf, AnyNumberOfThreadsAreTheSame) {
  Random random(5);
  const Vectors a = random_vectors(random, 2000, 24);
  const Vectors b = random_vectors(random, 3000, 24);
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return find_nearest(a, b, 4, {}, GetParam());
  };
  const NearestRows one = with(1);
  const NearestRows two = with(2);
  EXPECT_EQ(one.of_src, two.of_src);
  EXPECT_EQ(one.of_tgt, two.of_tgt);
}

TEST_P(NearestRowsOf, ManyTellHowFarTheyAre) {
  Random random(6);
  const Vectors vectors = random_vectors(random, 2000, 8);
  double last = 0;
  const auto tell = [&](double share) {
    EXPECT_GT(share, last);
    last = share;
  };
  EXPECT_EQ(find_nearest(vectors, vectors, 1, tell, GetParam()).of_src.size(), 2000U);
  EXPECT_EQ(last, 1);
}

INSTANTIATE_TEST_SUITE_P(Both, NearestRowsOf,
                         ::testing::Values(Precision::floats, Precision::eight_bits));

}  // namespace
}  // namespace diglot::align
