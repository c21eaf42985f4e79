#include "align/matrix_product.h"

#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "align/vectors.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

using testing::random_vectors;

TEST(MatrixProduct, IsTheDotProductOfEachWithEach) {
  Random random(7);
  for (const std::size_t d : {1UL, 17UL, 64UL}) {
    const Vectors rows = random_vectors(random, 5, d);
    const Vectors others = random_vectors(random, 19, d);
    std::vector<float> products(5 * 19 + 1, -100);
    multiply(rows.values(), others.values(), d, products);
    for (std::size_t i = 0; i < 5; ++i) {
      for (std::size_t j = 0; j < 19; ++j) {
        EXPECT_NEAR(products[i * 19 + j], dot(rows[i], others[j]), 1e-5);
      }
    }
    EXPECT_EQ(products.back(), -100) << "no further";
  }
}

TEST(MatrixProduct, OfNoRowsIsEmpty) {
  const Vectors some(3, 4);
  std::vector<float> products{1};
  multiply({}, some.values(), 4, products);
  multiply(some.values(), {}, 4, products);
  EXPECT_EQ(products.front(), 1);
}

}  // namespace
}  // namespace diglot::align
