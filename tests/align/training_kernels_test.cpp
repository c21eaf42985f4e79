// The portable kernels are the oracle of those for the processor at hand; they in turn are held
// against plain formulas.
#include "align/training_kernels.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

std::vector<float> random_numbers(std::size_t count, std::uint64_t seed, double low, double high) {
  Random random(seed);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = static_cast<float>(low + (high - low) * random.uniform());
  return numbers;
}

const TrainingKernels& fast = training_kernels();
const TrainingKernels& oracle = portable_training_kernels();

TEST(TrainingKernels, AddARowToASum) {
  for (const TrainingKernels* kernels : {&fast, &oracle}) {
    std::vector<float> sum = {1, 2, 3};
    const std::vector<float> row = {10, -20, 0.5F};
    kernels->add(sum.data(), row.data(), 2);
    EXPECT_EQ(sum, (std::vector<float>{11, -18, 3})) << "two numbers and no more";
  }
}

TEST(TrainingKernels, AddToTheSameBytes) {
  for (const std::size_t size : {1U, 8U, 16U, 31U, 67U, 512U}) {
    auto sum = random_numbers(size, size, -1, 1);
    auto expected = sum;
    const auto row = random_numbers(size, size + 1, -1, 1);
    fast.add(sum.data(), row.data(), size);
    oracle.add(expected.data(), row.data(), size);
    ASSERT_EQ(sum, expected) << size;
  }
}

TEST(TrainingKernels, SumRowsByTheirNumbers) {
  const std::vector<float> rows = {1, 2, 10, 20, 100, 200};
  const std::vector<std::uint32_t> numbers = {0, 2, 2, 1, 0};
  for (const TrainingKernels* kernels : {&fast, &oracle}) {
    std::vector<float> sum = {-1, -1};
    kernels->sum_rows(sum.data(), rows.data(), numbers.data(), numbers.size(), 2);
    EXPECT_EQ(sum, (std::vector<float>{212, 424}));
    kernels->sum_rows(sum.data(), rows.data(), numbers.data(), 0, 2);
    EXPECT_EQ(sum, (std::vector<float>{0, 0}));
  }
}

TEST(TrainingKernels, SumRowsToTheSameBytes) {
  constexpr std::size_t rows = 40;
  for (const std::size_t size : {1U, 16U, 48U, 67U}) {
    const auto values = random_numbers(rows * size, size, -1, 1);
    for (std::size_t count = 0; count < 25; ++count) {
      Random random(count);
      std::vector<std::uint32_t> numbers(count);
      for (auto& number : numbers) number = static_cast<std::uint32_t>(random.below(rows));
      std::vector<float> sum(size);
      std::vector<float> expected(size);
      fast.sum_rows(sum.data(), values.data(), numbers.data(), count, size);
      oracle.sum_rows(expected.data(), values.data(), numbers.data(), count, size);
      ASSERT_EQ(sum, expected) << count << " rows of " << size;
    }
  }
}

TEST(TrainingKernels, ExponentiateAsTheLibraryDoes) {
  const auto exponents = random_numbers(10'000, 1, -86, 87);
  auto powers = exponents;
  oracle.exponentiate(powers.data(), powers.size());
  for (std::size_t i = 0; i < powers.size(); ++i) {
    const double exact = std::exp(static_cast<double>(exponents[i]));
    ASSERT_NEAR(static_cast<double>(powers[i]) / exact, 1, 3e-7) << exponents[i];
  }
  auto others = exponents;
  fast.exponentiate(others.data(), others.size());
  EXPECT_EQ(others, powers);
}

TEST(TrainingKernels, ExponentiateWhatIsFarBelowZeroToZero) {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  for (const TrainingKernels* kernels : {&fast, &oracle}) {
    std::vector<float> values = {0, -88, -1e30F, -infinity, infinity - infinity};
    kernels->exponentiate(values.data(), values.size());
    EXPECT_TRUE(std::isnan(values.back()));
    values.pop_back();
    EXPECT_EQ(values, (std::vector<float>{1, 0, 0, 0}));
  }
}

TEST(TrainingKernels, ExponentiateDownToMinus87) {
  for (const TrainingKernels* kernels : {&fast, &oracle}) {
    std::vector<float> values = {-87, std::nextafter(-87.0F, -88.0F), -0.0F};
    kernels->exponentiate(values.data(), values.size());
    EXPECT_NEAR(static_cast<double>(values[0]) / std::exp(-87.0), 1, 3e-7);
    EXPECT_EQ(values[1], 0);
    EXPECT_EQ(values[2], 1);
  }
}

TEST(TrainingKernels, AdamMovesByItsFormula) {
  std::vector<float> values = {1, 1};
  std::vector<float> first = {0.5F, 0};
  std::vector<float> second = {0.25F, 0};
  const std::vector<float> gradient = {2, 0};
  fast.adam(values.data(), first.data(), second.data(), gradient.data(), 0.1F, 2);
  // 0.9 x 0.5 + 0.1 x 2; 0.999 x 0.25 + 0.001 x 4; 1 - 0.1 x 0.65 / sqrt(0.25375)
  EXPECT_NEAR(first[0], 0.65, 1e-6);
  EXPECT_NEAR(second[0], 0.25375, 1e-6);
  EXPECT_NEAR(values[0], 0.870965, 1e-5);
  EXPECT_EQ(values[1], 1) << "no gradient, no move";
}

TEST(TrainingKernels, AdamMovesToTheSameBytes) {
  constexpr std::size_t size = 67;
  const auto gradient = random_numbers(size, 3, -1, 1);
  std::vector moved = {random_numbers(size, 4, -1, 1), random_numbers(size, 5, -1, 1),
                       random_numbers(size, 6, 0, 1)};
  auto expected = moved;
  fast.adam(moved[0].data(), moved[1].data(), moved[2].data(), gradient.data(), 0.01F, size);
  oracle.adam(expected[0].data(), expected[1].data(), expected[2].data(), gradient.data(), 0.01F,
              size);
  EXPECT_EQ(moved, expected);
}

}  // namespace
}  // namespace diglot::align
