#include "align/eight_bit_products.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

using testing::random_vectors;

TEST(EightBitProducts, AreTheRoundedNumbersMultiplied) {
  Vectors a(1, 3);
  a[0][0] = 0.6F;
  a[0][1] = -0.8F;
  Vectors b(1, 3);
  b[0][0] = -1;
  // 0.6 is 95 of the 127 that 0.8 is; -1 is -127.
  std::vector<float> cosine(1);
  multiply(EightBitRows(a), EightBitColumns(b), {.rows = 1, .columns = 1}, cosine);
  EXPECT_FLOAT_EQ(cosine[0], -95 * (0.8F / 127));
}

TEST(EightBitProducts, AreNearTheCosinesWhateverTheSizes) {
  Random random(2);
  for (const std::size_t d : {1UL, 5UL, 64UL, 513UL}) {
    const Vectors a = random_vectors(random, 21, d);
    const Vectors b = random_vectors(random, 101, d);
    const EightBitRows rows(a);
    const EightBitColumns columns(b);
    const Tile tile{8, 13, EightBitColumns::panel, 53};
    std::vector<float> cosines(tile.rows * tile.columns);
    multiply(rows, columns, tile, cosines);
    for (std::size_t i = 0; i < tile.rows; ++i) {
      for (std::size_t j = 0; j < tile.columns; ++j) {
        EXPECT_NEAR(cosines[i * tile.columns + j],
                    dot(a[tile.first_row + i], b[tile.first_column + j]), 0.01)
            << d << ": " << i << ", " << j;
      }
    }
  }
}

/// The same from the numbers as they lie there, without the processor's instructions.
float by_hand(const EightBitRows& rows, const EightBitColumns& columns, std::size_t i,
              std::size_t j) {
  constexpr std::size_t panel = EightBitColumns::panel;
  int sum = 0;
  for (std::size_t k = 0; k < rows.width; ++k) {
    const std::size_t at =
        j / panel * panel * rows.width + k / 4 * panel * 4 + j % panel * 4 + k % 4;
    sum += rows.values[i * rows.width + k] * (columns.values[at] - 128);
  }
  return static_cast<float>(sum) * (rows.scales[i] * columns.scales[j]);
}

TEST(EightBitProducts, AreTheSameToTheLastBitWithoutTheInstructions) {
  Random random(3);
  const EightBitRows rows(random_vectors(random, 30, 130));
  const EightBitColumns columns(random_vectors(random, 100, 130));
  const Tile tile{0, 30, 0, 100};
  std::vector<float> cosines(tile.rows * tile.columns);
  multiply(rows, columns, tile, cosines);
  for (std::size_t i = 0; i < tile.rows; ++i) {
    for (std::size_t j = 0; j < tile.columns; ++j) {
      ASSERT_EQ(cosines[i * tile.columns + j], by_hand(rows, columns, i, j)) << i << ", " << j;
    }
  }
}

TEST(EightBitProducts, OfZerosAreZero) {
  std::vector<float> cosines(2, 1);
  multiply(EightBitRows(Vectors(1, 8)), EightBitColumns(Vectors(2, 8)), {.rows = 1, .columns = 2},
           cosines);
  EXPECT_EQ(cosines, (std::vector<float>{0, 0}));
}

}  // namespace
}  // namespace diglot::align
