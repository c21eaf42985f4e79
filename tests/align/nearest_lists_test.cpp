#include "align/nearest_lists.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

TEST(NearestLists, KeepTheNearestInWhateverOrderTheyAreOffered) {
  Random random(1);
  std::vector<Neighbour> offered;
  // Few values, so that many are equal.
  for (std::size_t i = 0; i < 40; ++i) {
    offered.push_back({i, static_cast<float>(random.below(6)) / 8 - 0.25F});
  }
  std::vector<Neighbour> expected = offered;
  std::ranges::sort(expected, is_nearer);
  expected.resize(5);
  for (int round = 0; round < 50; ++round) {
    for (std::size_t i = offered.size(); i > 1; --i)
      std::swap(offered[i - 1], offered[random.below(i)]);
    NearestLists lists(2, 5);
    for (const Neighbour& neighbour : offered) lists.offer(1, neighbour);
    ASSERT_EQ(lists.of(1), expected);
    EXPECT_EQ(lists.least()[1], expected.back().cosine);
    EXPECT_TRUE(lists.of(0).empty());
  }
}

TEST(NearestLists, WithRoomKeepWhatIsFarToo) {
  NearestLists lists(1, 3);
  lists.offer(0, {7, -1});
  EXPECT_EQ(lists.of(0), (std::vector<Neighbour>{{7, -1}}));
}

TEST(NearestLists, TakeATileByRowsAndByColumns) {
  // Wider than what is looked at in one go, by one.
  constexpr std::size_t columns = 33;
  std::vector<float> cosines(2 * columns);
  cosines[3] = 0.5;              // row 10 and column 23
  cosines[columns + 32] = 0.75;  // row 11 and column 52
  NearestLists of_rows(12, 1);
  NearestLists of_columns(53, 1);
  offer({.first_row = 10, .rows = 2, .first_column = 20, .columns = columns}, cosines, of_rows,
        of_columns);
  EXPECT_EQ(of_rows.of(10), (std::vector<Neighbour>{{23, 0.5F}}));
  EXPECT_EQ(of_rows.of(11), (std::vector<Neighbour>{{52, 0.75F}}));
  EXPECT_EQ(of_columns.of(23), (std::vector<Neighbour>{{10, 0.5F}}));
  EXPECT_EQ(of_columns.of(52), (std::vector<Neighbour>{{11, 0.75F}}));
  EXPECT_EQ(of_columns.of(20), (std::vector<Neighbour>{{10, 0}})) << "of equal ones the first";
  EXPECT_TRUE(of_rows.of(9).empty());
}

}  // namespace
}  // namespace diglot::align
