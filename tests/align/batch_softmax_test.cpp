#include "align/batch_softmax.h"

#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

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
  for (const float value : tgt.gradient.values()) EXPECT_NEAR(value, 0, 1e-6);
}

TEST(BatchSoftmax, BothDirectionsCount) {
  // Both targets lie along the first source: a choice among targets can't tell them apart.
  Vectors same(2, 2);
  same[0][0] = 1;
  same[1][0] = 1;
  BatchSide src = side_of(right_angle(), 10);
  BatchSide tgt = side_of(same, 20);
  // Choices by row: log 2 each. By column: source 0 wins with e^2 against 1, as the first target
  // wants, and the second one does not.
  const double among_sources = (std::log(1 + std::exp(-2.0)) + std::log(1 + std::exp(2.0))) / 2;
  EXPECT_NEAR(BatchSoftmax(2, 2, 0)(src, tgt), (std::log(2.0) + among_sources) / 2, 1e-6);
}

TEST(BatchSoftmax, ARepeatedSentenceLeavesTheOthersAsWrongAnswers) {
  Vectors corner(3, 3);
  for (std::size_t i = 0; i < 3; ++i) corner[i][i] = 1;
  BatchSide src = side_of(corner, 10);
  BatchSide tgt = side_of(corner, 20);
  tgt.hashes[1] = tgt.hashes[0];
  // The first two pairs have one wrong answer each, the third pair two.
  const double expected = (2 * std::log(1 + std::exp(-3.0)) + std::log(1 + 2 * std::exp(-3.0))) / 3;
  EXPECT_NEAR(BatchSoftmax(3, 3, 0)(src, tgt), expected, 1e-6);
}

TEST(BatchSoftmax, HashesOfOneSideAreNotHeldAgainstThoseOfTheOther) {
  BatchSide src = side_of(right_angle(), 10);
  BatchSide tgt = side_of(right_angle(), 10);
  EXPECT_NEAR(BatchSoftmax(2, 3, 0)(src, tgt), std::log(1 + std::exp(-3.0)), 1e-6);
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

using Rows = std::vector<std::vector<double>>;

Rows in_double(const Vectors& vectors) {
  Rows rows;
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    rows.emplace_back(vectors[i].begin(), vectors[i].end());
  }
  return rows;
}

/// The loss as it is defined, in double.
double plain_loss(const Rows& src, const Rows& tgt, const BatchSide& src_side,
                  const BatchSide& tgt_side, double scale, double margin) {
  const std::size_t n = src.size();
  const auto score = [&](std::size_t i, std::size_t j) {
    double cosine = i == j ? -margin : 0;
    for (std::size_t k = 0; k < src[i].size(); ++k) cosine += src[i][k] * tgt[j][k];
    return scale * cosine;
  };
  double loss = 0;
  for (std::size_t i = 0; i < n; ++i) {
    double among_targets = 0;
    double among_sources = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const bool same =
          src_side.hashes[i] == src_side.hashes[j] || tgt_side.hashes[i] == tgt_side.hashes[j];
      if (same && i != j) continue;
      among_targets += std::exp(score(i, j));
      among_sources += std::exp(score(j, i));
    }
    loss += (std::log(among_targets) + std::log(among_sources)) / 2 - score(i, i);
  }
  return loss / static_cast<double>(n);
}

class RandomBatch : public ::testing::Test {
 protected:
  static constexpr std::size_t n = 70;  // more than a block
  static constexpr std::size_t d = 4;
  static constexpr float scale = 6;
  static constexpr float margin = 0.2F;

  RandomBatch() {
    tgt_.hashes[3] = tgt_.hashes[1];
    src_.hashes[69] = src_.hashes[0];
  }

  BatchSide src_ = side_of(random_units(n, d, 1), 100);
  BatchSide tgt_ = side_of(random_units(n, d, 2), 500);
};

TEST_F(RandomBatch, HasTheLossOfItsDefinition) {
  const double expected =
      plain_loss(in_double(src_.unit), in_double(tgt_.unit), src_, tgt_, scale, margin);
  EXPECT_NEAR(BatchSoftmax(n, scale, margin)(src_, tgt_), expected, 1e-5);
}

TEST_F(RandomBatch, HasTheGradientThatDifferencesShow) {
  BatchSoftmax(n, scale, margin)(src_, tgt_);
  Rows src = in_double(src_.unit);
  Rows tgt = in_double(tgt_.unit);
  constexpr double step = 1e-4;
  for (const std::size_t i : {0U, 1U, 3U, 20U, 69U}) {
    for (std::size_t k = 0; k < d; ++k) {
      const auto slope = [&](double& number) {
        const double before = number;
        number = before + step;
        const double above = plain_loss(src, tgt, src_, tgt_, scale, margin);
        number = before - step;
        const double below = plain_loss(src, tgt, src_, tgt_, scale, margin);
        number = before;
        return (above - below) / (2 * step);
      };
      EXPECT_NEAR(src_.gradient[i][k], slope(src[i][k]), 1e-6) << "src " << i << ' ' << k;
      EXPECT_NEAR(tgt_.gradient[i][k], slope(tgt[i][k]), 1e-6) << "tgt " << i << ' ' << k;
    }
  }
}

TEST_F(RandomBatch, HasTheSameGradientWithAnyNumberOfThreads) {
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    BatchSoftmax(n, scale, margin)(src_, tgt_);
    std::vector<float> gradient(src_.gradient.values().begin(), src_.gradient.values().end());
    gradient.insert(gradient.end(), tgt_.gradient.values().begin(), tgt_.gradient.values().end());
    return gradient;
  };
  EXPECT_EQ(with(1), with(4));
}

}  // namespace
}  // namespace diglot::align
