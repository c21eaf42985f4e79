#include "align/batch_softmax.h"

#include <cmath>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

BatchSide side_of(const Vectors& unit, std::uint64_t first_hash) {
  BatchSide side{unit, {}, Vectors(unit.size(), unit.dimension())};
  for (std::size_t i = 0; i < unit.size(); ++i) side.hashes.push_back(first_hash + i);
  return side;
}

/// Two vectors at right angles.
Vectors right_angle() {
  Vectors unit(2, 2);
  unit[0][0] = 1;
  unit[1][1] = 1;
  return unit;
}

TEST(BatchSoftmax, TheLossIsThatOfChoosingAmongTheBatch) {
  BatchSide src = side_of(right_angle(), 10);
  BatchSide tgt = side_of(right_angle(), 20);
  // Each choice is between cosines 1 and 0: e^3 against e^0; with the margin, e^1.5.
  EXPECT_NEAR(BatchSoftmax(2, 3, 0)(src, tgt), std::log(1 + std::exp(-3.0)), 1e-6);
  EXPECT_NEAR(BatchSoftmax(2, 3, 0.5F)(src, tgt), std::log(1 + std::exp(-1.5)), 1e-6);
}

TEST(BatchSoftmax, ARepeatedSentenceIsNoWrongAnswer) {
  BatchSide src = side_of(right_angle(), 10);
  BatchSide tgt = side_of(right_angle(), 20);
  src.hashes[1] = src.hashes[0];
  EXPECT_NEAR(BatchSoftmax(2, 3, 0)(src, tgt), 0, 1e-6) << "nothing is left to choose from";
  for (const float value : src.gradient.values()) EXPECT_NEAR(value, 0, 1e-6);
}

Vectors random_units(std::size_t rows, std::size_t dimension, std::uint64_t seed) {
  Random random(seed);
  Vectors unit(rows, dimension);
  for (std::size_t i = 0; i < rows; ++i) {
    for (float& value : unit[i]) value = static_cast<float>(2 * random.uniform() - 1);
    normalize(unit[i]);
  }
  return unit;
}

TEST(BatchSoftmax, TheGradientIsWhatDifferencesShow) {
  constexpr std::size_t n = 70;  // more than a block
  constexpr std::size_t d = 4;
  BatchSide src = side_of(random_units(n, d, 1), 100);
  BatchSide tgt = side_of(random_units(n, d, 2), 500);
  tgt.hashes[3] = tgt.hashes[1];
  BatchSoftmax softmax(n, 6, 0.2F);
  softmax(src, tgt);
  const Vectors src_gradient = src.gradient;
  const Vectors tgt_gradient = tgt.gradient;
  constexpr float step = 0.01F;
  for (const std::size_t i : {0U, 1U, 3U, 69U}) {
    for (std::size_t k = 0; k < d; ++k) {
      const auto slope = [&](BatchSide& side) {
        const float before = side.unit[i][k];
        side.unit[i][k] = before + step;
        const double above = softmax(src, tgt);
        side.unit[i][k] = before - step;
        const double below = softmax(src, tgt);
        side.unit[i][k] = before;
        return (above - below) / (2 * static_cast<double>(step));
      };
      EXPECT_NEAR(src_gradient[i][k], slope(src), 2e-4) << "src " << i << ' ' << k;
      EXPECT_NEAR(tgt_gradient[i][k], slope(tgt), 2e-4) << "tgt " << i << ' ' << k;
    }
  }
}

}  // namespace
}  // namespace diglot::align
