#include "align/sparse_adam.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Features = std::vector<std::uint32_t>;

class SparseAdamOf : public ::testing::Test {
 protected:
  void step() {
    const std::vector<std::span<const std::uint32_t>> sentences = {first_, second_};
    const std::vector<const float*> gradients = {gradient_of_first_.data(),
                                                 gradient_of_second_.data()};
    adam_.step(values_, sentences, gradients, 0.5F);
  }
  [[nodiscard]] float moment(std::size_t feature) const { return adam_.state().first[2 * feature]; }

  SparseAdam adam_{4, 2};
  std::vector<float> values_ = std::vector<float>(8, 1);
  Features first_ = {3, 0, 0};
  Features second_ = {0, 1};
  std::vector<float> gradient_of_first_ = {1, 0};
  std::vector<float> gradient_of_second_ = {10, 0};
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
  // Corrected for bias, the first moment is the gradient and the second one its square.
  EXPECT_NEAR(values_[0], 1 - 0.5, 1e-5);
  EXPECT_NEAR(values_[6], 1 - 0.5, 1e-5);
  EXPECT_EQ(values_[1], 1) << "no gradient";
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

}  // namespace
}  // namespace diglot::align
