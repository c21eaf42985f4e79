#include "align/sign_vectors.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

Vectors vectors_of(std::initializer_list<std::vector<float>> rows) {
  Vectors vectors(rows.size(), rows.begin()->size());
  std::size_t i = 0;
  for (const auto& row : rows) std::ranges::copy(row, vectors[i++].begin());
  return vectors;
}

TEST(SignVectors, HaveABitForEachNumberAboveZero) {
  Vectors vectors(2, 67);
  for (const std::size_t k : {0UL, 5UL, 63UL, 64UL, 66UL}) vectors[1][k] = 0.1F;
  vectors[1][7] = -0.1F;
  const SignVectors signs(vectors);
  ASSERT_EQ(signs.size(), 2U);
  EXPECT_EQ(signs.dimension(), 67U);
  EXPECT_EQ(signs[0][0], 0U);
  EXPECT_EQ(signs[0][1], 0U);
  EXPECT_EQ(signs[1][0], 0x8000000000000021U);
  EXPECT_EQ(signs[1][1], 5U);
}

TEST(SecondCosine, IsThatOfTheMostAlikePairApartFromTheFirst) {
  const SignVectors a(vectors_of({{1, 1, 1, 1}, {1, 1, -1, -1}, {-1, 1, -1, 1}, {1, 1, 1, -1}}));
  const SignVectors b(vectors_of({{1, 1, 1, 1}, {-1, -1, 1, 1}, {-1, -1, -1, 1}, {1, -1, -1, 1}}));
  // Bits that differ, row by row: 0 2 3 2, 2 4 3 2, 2 2 1 2, 1 3 4 3. Without the row and the
  // column of the 0, 1 is the least (the other 1 is in that column): an angle of 45 degrees.
  EXPECT_FLOAT_EQ(second_cosine(a, b), std::numbers::sqrt2_v<float> / 2);
  EXPECT_FLOAT_EQ(second_cosine(b, a), std::numbers::sqrt2_v<float> / 2);
}

TEST(SecondCosine, OfFewRowsIsTheFirst) {
  const SignVectors a(vectors_of({{1, -1, 1}, {-1, 1, -1}, {-1, 1, -1}}));
  const SignVectors b(vectors_of({{-1, -1, -1}, {1, -1, 1}, {1, -1, -1}, {1, 1, 1}}));
  EXPECT_EQ(second_cosine(a, b), 1);
  EXPECT_EQ(second_cosine(b, a), 1);
  EXPECT_NEAR(second_cosine(b, b), 1, 1e-6);
  EXPECT_EQ(second_cosine(a, SignVectors()), 0);
  EXPECT_EQ(second_cosine(SignVectors(), SignVectors()), 0);
}

TEST(SecondCosine, IsAboutThatOfTheNumbers) {
  Random random(6);
  for (int time = 0; time < 20; ++time) {
    Vectors a = testing::random_vectors(random, 5, 512);
    Vectors b = testing::random_vectors(random, 4, 512);
    for (const std::size_t i : {1UL, 3UL}) {  // these have counterparts, more or less alike
      for (std::size_t k = 0; k < 512; ++k) b[i][k] += (i == 1 ? 2 : 1) * a[i][k];
      normalize(b[i]);
    }
    // 1 with 1 is the first, at .89; 3 with 3 the second.
    const auto expected = static_cast<double>(dot(a[3], b[3]));
    EXPECT_NEAR(expected, std::numbers::sqrt2 / 2, 0.05);
    EXPECT_NEAR(second_cosine(SignVectors(a), SignVectors(b)), expected, 0.12);
  }
}

TEST(SecondCosine, CountsAllBits) {
  Random random(8);
  const Vectors a = testing::random_vectors(random, 7, 200);
  const Vectors b = testing::random_vectors(random, 9, 200);
  const auto differing = [&](std::size_t i, std::size_t j) {
    int count = 0;
    for (std::size_t k = 0; k < 200; ++k) count += (a[i][k] > 0) != (b[j][k] > 0) ? 1 : 0;
    return count;
  };
  const auto least_without = [&](std::size_t row, std::size_t column) {
    std::vector<int> all = {std::numeric_limits<int>::max(), 0, 0};
    for (std::size_t i = 0; i < 7; ++i) {
      for (std::size_t j = 0; j < 9; ++j) {
        if (i == row || j == column || differing(i, j) >= all[0]) continue;
        all = {differing(i, j), static_cast<int>(i), static_cast<int>(j)};
      }
    }
    return all;
  };
  const auto first = least_without(7, 9);
  const auto second =
      least_without(static_cast<std::size_t>(first[1]), static_cast<std::size_t>(first[2]));
  EXPECT_FLOAT_EQ(second_cosine(SignVectors(a), SignVectors(b)),
                  static_cast<float>(std::cos(std::numbers::pi * second[0] / 200)));
}

}  // namespace
}  // namespace diglot::align
