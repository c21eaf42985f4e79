#include "align/vectors.h"

#include <utility>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(Vectors, HoldsRows) {
  Vectors vectors(3, 2);
  EXPECT_EQ(vectors.size(), 3U);
  EXPECT_EQ(vectors.dimension(), 2U);
  vectors[1][0] = 5;
  EXPECT_EQ(vectors.values()[2], 5) << "row-major";
  EXPECT_EQ(std::as_const(vectors)[1][0], 5);
  EXPECT_EQ(vectors[2][1], 0) << "zero at first";
}

TEST(Vectors, MayBeEmpty) {
  EXPECT_EQ(Vectors().size(), 0U);
  EXPECT_EQ(Vectors(0, 16).size(), 0U);
  EXPECT_EQ(Vectors(0, 16).dimension(), 16U);
}

TEST(Vectors, DotAddsUpWholeLanesAndTheRest) {
  for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 50U}) {
    Vectors vectors(2, size == 0 ? 1 : size);
    float expected = 0;
    for (std::size_t i = 0; i < size; ++i) {
      vectors[0][i] = static_cast<float>(i);
      vectors[1][i] = i % 2 == 0 ? 2.0F : -1.0F;
      expected += static_cast<float>(i) * (i % 2 == 0 ? 2.0F : -1.0F);  // whole numbers: exact
    }
    EXPECT_EQ(dot(vectors[0], vectors[1]), expected) << size;
  }
}

TEST(Vectors, NormalizeGivesUnitLength) {
  Vectors vectors(2, 2);
  vectors[0][0] = 3;
  vectors[0][1] = -4;
  EXPECT_FLOAT_EQ(length(vectors[0]), 5);
  normalize(vectors[0]);
  EXPECT_FLOAT_EQ(vectors[0][0], 0.6F);
  EXPECT_FLOAT_EQ(vectors[0][1], -0.8F);
  normalize(vectors[1]);
  EXPECT_EQ(vectors[1][0], 0) << "a zero vector stays zero";
}

}  // namespace
}  // namespace diglot::align
