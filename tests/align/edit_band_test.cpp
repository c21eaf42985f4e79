#include "align/edit_band.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(EditBand, IsFiftyColumnsAboutTheDiagonal) {
  const EditBand band(100, 200);
  ASSERT_EQ(band.rows(), 101U);
  EXPECT_EQ(band.row(50).begin, 75U);
  EXPECT_EQ(band.row(50).end, 125U);
  EXPECT_EQ(band.row(1).begin, 0U);
  EXPECT_EQ(band.row(1).end, 27U);
  EXPECT_EQ(band.row(99).end, 201U);   // not 223: there are 201 columns
  EXPECT_EQ(band.row(100).end, 201U);  // the last row always has the last column
  EXPECT_EQ(band.reach(), 52U);
}

TEST(EditBand, IsWiderWhereRowsWouldNotMeet) {
  EXPECT_EQ(EditBand(10, 500).row(5).size(), 50U);   // 50 columns a row: they just meet
  EXPECT_EQ(EditBand(10, 510).row(5).size(), 102U);  // ceil(25.5 + 25) on either side
  EXPECT_EQ(EditBand(1, 1000).row(1).begin, 475U);
}

TEST(EditBand, HasNeighbouringRowsThatMeet) {
  for (std::size_t hypothesis = 1; hypothesis < 40; ++hypothesis) {
    for (std::size_t reference = 1; reference < 400; reference += 1 + reference / 20) {
      const EditBand band(hypothesis, reference);
      EXPECT_EQ(band.row(0).begin, 0U);
      EXPECT_EQ(band.row(hypothesis).end, reference + 1);
      for (std::size_t i = 1; i <= hypothesis; ++i) {
        EXPECT_LT(band.row(i).begin, band.row(i).end);
        EXPECT_LE(band.row(i - 1).begin, band.row(i).begin);
        EXPECT_LE(band.row(i - 1).end, band.row(i).end);
        EXPECT_LE(band.row(i).begin,
                  band.row(i - 1).end);  // a diagonal step leads from one to the next
      }
    }
  }
}

TEST(EditBand, ReversedHasTheSameCells) {
  for (std::size_t hypothesis = 1; hypothesis < 30; ++hypothesis) {
    for (std::size_t reference = 1; reference < 200; reference += 7) {
      const EditBand band(hypothesis, reference);
      const EditBand reversed = band.reversed();
      ASSERT_EQ(reversed.rows(), band.rows());
      for (std::size_t i = 0; i <= hypothesis; ++i) {
        EXPECT_EQ(reversed.row(hypothesis - i).begin, reference + 1 - band.row(i).end);
        EXPECT_EQ(reversed.row(hypothesis - i).end, reference + 1 - band.row(i).begin);
      }
    }
  }
}

}  // namespace
}  // namespace diglot::align
