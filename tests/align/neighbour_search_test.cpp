#include "align/neighbour_search.h"

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

TEST(NeighbourSearch, IsApproximateWhereThatIsAskedForOrTakesLong) {
  // 316,227 squared is a little below 10^11, 316,228 squared a little above.
  EXPECT_FALSE(is_approximate({}, 316'227, 316'227));
  EXPECT_TRUE(is_approximate({}, 316'228, 316'228));
  EXPECT_FALSE(is_approximate({.search = Search::exact}, 1'000'000, 1'000'000));
  EXPECT_TRUE(is_approximate({.search = Search::approximate}, 1, 1));
}

TEST(NeighbourSearch, FindsTheSameInAllCellsAsEverywhere) {
  Random random(3);
  const Vectors src = testing::random_vectors(random, 50, 16);
  const Vectors tgt = testing::random_vectors(random, 60, 16);
  const NearestRows exact = find_nearest(src, tgt, 3);
  EXPECT_EQ(find_neighbours({.k = 3}, src, tgt).of_src, exact.of_src);
  const SearchOptions in_cells{.k = 3, .search = Search::approximate, .probes = 1000};
  const NearestRows found = find_neighbours(in_cells, src, tgt);
  for (std::size_t i = 0; i < src.size(); ++i) {
    EXPECT_EQ(found.of_src[i].front().row, exact.of_src[i].front().row) << i;
  }
}

}  // namespace
}  // namespace diglot::align
