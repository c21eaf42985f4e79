#include "align/cell_search.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/cells.h"
#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

using testing::random_vectors;

constexpr std::size_t dimension = 32;

/// Vectors near to those given, each to one.
Vectors neighbours_of(Random& random, const Vectors& vectors, float distance) {
  Vectors others = random_vectors(random, vectors.size(), vectors.dimension());
  for (std::size_t i = 0; i < others.size(); ++i) {
    for (std::size_t k = 0; k < dimension; ++k) {
      others[i][k] = vectors[i][k] + distance * others[i][k];
    }
    normalize(others[i]);
  }
  return others;
}

TEST(Cells, HoldWhatIsNearTheirCentres) {
  Random random(1);
  // Three directions, and rows that lie around each.
  const Vectors directions = random_vectors(random, 3, dimension);
  Vectors rows(90, dimension);
  const Vectors noise = random_vectors(random, 90, dimension);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 0; k < dimension; ++k) {
      rows[i][k] = directions[i % 3][k] + 0.1F * noise[i][k];
    }
    normalize(rows[i]);
  }
  const Cells cells(rows, Vectors(0, dimension), 3);
  const Neighbours nearest = cells.nearest(rows, 1);
  for (std::size_t i = 3; i < rows.size(); ++i) {
    EXPECT_EQ(nearest[i].front().row, nearest[i % 3].front().row) << i;
  }
  EXPECT_NE(nearest[0].front().row, nearest[1].front().row);
  EXPECT_NE(nearest[1].front().row, nearest[2].front().row);
  EXPECT_NE(nearest[2].front().row, nearest[0].front().row);
}

TEST(Cells, KnowTheirOwnRowsAndTheirGuests) {
  const std::vector<CellRows> rows = rows_of_cells({{{1, 0.9F}, {0, 0.5F}}, {{1, 0.8F}}}, 3);
  EXPECT_EQ(rows[0].guests, (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(rows[0].own.empty());
  EXPECT_EQ(rows[1].own, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_TRUE(rows[2].own.empty() && rows[2].guests.empty());
}

TEST(CellSearch, OfAllCellsIsExact) {
  Random random(2);
  for (const std::size_t count : {5UL, 700UL}) {
    const Vectors a = random_vectors(random, count, 300);
    const Vectors b = random_vectors(random, count + 4, 300);
    const NearestRows exact = find_nearest(a, b, 4);
    const NearestRows found = find_nearest_in_cells(a, b, 4, {.cells = 9, .probes = 9});
    EXPECT_EQ(found.of_src, exact.of_src) << count;
    EXPECT_EQ(found.of_tgt, exact.of_tgt) << count;
    EXPECT_EQ(recall_of(found.of_src, a, b, 100), 1);
  }
}

TEST(CellSearch, FindsNearlyAllThatIsNear) {
  Random random(3);
  const Vectors a = random_vectors(random, 5000, dimension);
  const Vectors b = neighbours_of(random, a, 0.5F);
  const NearestRows found = find_nearest_in_cells(a, b, 2, {.cells = 100, .probes = 8});
  std::size_t right = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    right += !found.of_src[i].empty() && found.of_src[i].front().row == i ? 1 : 0;
  }
  EXPECT_GT(right, 4900U);
  EXPECT_NEAR(recall_of(found.of_src, a, b, 5000), static_cast<double>(right) / 5000, 0.02);
}

TEST(CellSearch, AnyNumberOfThreadsIsTheSame) {
  Random random(4);
  const Vectors a = random_vectors(random, 3000, dimension);
  const Vectors b = neighbours_of(random, a, 1);
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return find_nearest_in_cells(a, b, 4, {});
  };
  const NearestRows one = with(1);
  const NearestRows two = with(2);
  EXPECT_EQ(one.of_src, two.of_src);
  EXPECT_EQ(one.of_tgt, two.of_tgt);
}

TEST(CellSearch, OfFewOrNoneIsNoTrouble) {
  Random random(5);
  const Vectors one = random_vectors(random, 1, dimension);
  const NearestRows found = find_nearest_in_cells(one, one, 4, {});
  ASSERT_EQ(found.of_src[0].size(), 1U);
  EXPECT_EQ(found.of_src[0][0].row, 0U);
  EXPECT_TRUE(find_nearest_in_cells(one, Vectors(0, dimension), 4, {}).of_src[0].empty());
  EXPECT_TRUE(std::isnan(recall_of({}, Vectors(0, dimension), one, 10)));
}

}  // namespace
}  // namespace diglot::align
