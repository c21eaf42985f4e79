#include "align/sparse_adam.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using Features = std::vector<std::uint32_t>;

class SparseAdamOf : public ::testing::Test {
 protected:
  void step() {
    const std::vector<std::span<const std::uint32_t>> sentences = {first_, second_};
    const std::vector<const float*> gradients = {gradient_of_first_.data(),
                                                 gradient_of_second_.data()};
    adam_.step(vectors_, rounded_, sentences, gradients, 0.5F);
  }
  [[nodiscard]] float moment(std::size_t feature) const { return adam_.state().first[2 * feature]; }

  SparseAdam adam_{4, 2};
  FeatureVectors vectors_{2, LargeArray(8, 1)};
  RoundedVectors rounded_{vectors_};
  LargeArray& values_ = vectors_.values;
  Features first_ = {3, 0, 0};
  Features second_ = {0, 1};
  std::vector<float> gradient_of_first_ = {1, -1};
  std::vector<float> gradient_of_second_ = {10, -10};
};

TEST_F(SparseAdamOf, AFeatureHasTheGradientsOfAllSentencesThatHaveIt) {
  step();
  // The first moment begins as a tenth of the gradient.
  EXPECT_NEAR(moment(0), 0.1 * (1 + 1 + 10), 1e-6) << "twice in the first, once in the second";
  EXPECT_NEAR(moment(1), 0.1 * 10, 1e-6);
  EXPECT_NEAR(moment(3), 0.1 * 1, 1e-6);
}

TEST_F(SparseAdamOf, TheFirstStepIsAsLongAsTheRate) {
  step();
  // Corrected for bias, the first moment is the gradient and the second one its mean square.
  EXPECT_NEAR(values_[0], 1 - 0.5, 1e-5);
  EXPECT_NEAR(values_[1], 1 + 0.5, 1e-5);
  EXPECT_NEAR(values_[6], 1 - 0.5, 1e-5);
}

TEST_F(SparseAdamOf, ANumberMovesByItsShareOfTheVectorsGradient) {
  gradient_of_first_ = {3, 4};
  step();
  const double root_mean_square = std::sqrt((3 * 3 + 4 * 4) / 2.0);
  EXPECT_NEAR(values_[6], 1 - 0.5 * 3 / root_mean_square, 1e-5);
  EXPECT_NEAR(values_[7], 1 - 0.5 * 4 / root_mean_square, 1e-5);
}

TEST_F(SparseAdamOf, StepsAfterTheSameGradientAreAsLongAsTheRateToo) {
  step();
  step();
  EXPECT_NEAR(values_[0], 1 - 2 * 0.5, 1e-4);
  EXPECT_EQ(adam_.state().steps, 2U);
}

TEST_F(SparseAdamOf, AFeatureThatComesLaterMovesByTheStepsOfAll) {
  step();
  second_ = {2};
  step();
  // Moments of one step, g / 10 and g^2 / 1000, are corrected as those of two: divided by
  // 1 - 0.9^2 and 1 - 0.999^2.
  const double first = 0.1 / 0.19;
  const double second = 0.001 / 0.001999;
  EXPECT_NEAR(values_[4], 1 - 0.5 * first / std::sqrt(second), 1e-4);
}

TEST_F(SparseAdamOf, AFeatureThatNoSentenceHasStays) {
  step();
  step();
  EXPECT_EQ(values_[4], 1);
  EXPECT_EQ(moment(2), 0);
}

TEST_F(SparseAdamOf, GoesOnFromItsState) {
  step();
  const SparseAdam::State saved = adam_.state();
  EXPECT_EQ(saved.steps, 1U);
  const auto before = values_;
  step();
  const auto expected = values_;
  adam_ = SparseAdam(4, 2);
  adam_.restore(saved);
  values_ = before;
  step();
  EXPECT_EQ(values_, expected);
}

TEST(SparseAdam, MovesAlikeWithAnyNumberOfThreads) {
  constexpr std::size_t features = 500;  // more than a task takes
  constexpr std::size_t dimension = 20;
  Random random(4);
  std::vector<Features> texts(300);
  std::vector<std::vector<float>> numbers(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (int k = 0; k < 30; ++k) {
      texts[i].push_back(static_cast<std::uint32_t>(random.below(features)));
    }
    for (std::size_t k = 0; k < dimension; ++k) {
      numbers[i].push_back(static_cast<float>(random.uniform() - 0.5));
    }
  }
  const std::vector<std::span<const std::uint32_t>> sentences(texts.begin(), texts.end());
  std::vector<const float*> gradients;
  for (const auto& gradient : numbers) gradients.push_back(gradient.data());
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    SparseAdam adam(features, dimension);
    FeatureVectors vectors{dimension, LargeArray(features * dimension)};
    RoundedVectors rounded(vectors);
    for (int i = 0; i < 3; ++i) adam.step(vectors, rounded, sentences, gradients, 0.1F);
    EXPECT_EQ(rounded.values, RoundedVectors(vectors).values);
    return vectors.values;
  };
  const auto one = with(1);
  EXPECT_EQ(one, with(2));
  EXPECT_EQ(one, with(4));
}

}  // namespace
}  // namespace diglot::align
