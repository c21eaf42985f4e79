#include "align/nearest_rows.h"

#include <algorithm>
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

TEST(NearestRows, AreThoseOfLookingAtEveryPair) {
  Random random(3);
  // Fewer and more than a block of rows and of columns, and just one.
  for (const std::size_t count : {1UL, 63UL, 64UL, 130UL}) {
    for (const std::size_t others : {1UL, 3UL, 1024UL, 1500UL}) {
      const Vectors a = random_vectors(random, count, 7);
      const Vectors b = random_vectors(random, others, 7);
      ASSERT_EQ(find_nearest(a, b, 4), by_hand(a, b, 4)) << count << " in " << others;
    }
  }
}

TEST(NearestRows, OfEqualOnesTheFirstComesFirst) {
  Random random(4);
  const Vectors one = random_vectors(random, 1, 33);
  // Copies of one row, in two blocks of columns.
  Vectors copies(1100, 33);
  for (std::size_t i = 0; i < copies.size(); ++i) std::ranges::copy(one[0], copies[i].begin());
  const Neighbours nearest = find_nearest(one, copies, 3);
  ASSERT_EQ(nearest[0].size(), 3U);
  for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(nearest[0][k].row, k);
}

TEST(NearestRows, AmongNoneAreNone) {
  EXPECT_TRUE(find_nearest(Vectors(0, 4), Vectors(3, 4), 2).empty());
  const Neighbours nearest = find_nearest(Vectors(2, 4), Vectors(0, 4), 2);
  ASSERT_EQ(nearest.size(), 2U);
  EXPECT_TRUE(nearest[0].empty());
}

TEST(NearestRows, AreTheSameForAnyNumberOfThreads) {
  Random random(5);
  const Vectors a = random_vectors(random, 500, 24);
  const Vectors b = random_vectors(random, 700, 24);
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return find_nearest(a, b, 4);
  };
  EXPECT_EQ(with(1), with(2));
}

}  // namespace
}  // namespace diglot::align
