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

std::vector<std::uint16_t> rounded(const TrainingKernels& kernels,
                                   const std::vector<float>& values) {
  std::vector<std::uint16_t> result(values.size());
  kernels.round(result.data(), values.data(), values.size());
  return result;
}

TEST(TrainingKernels, RoundToTheNearestWithEightBits) {
  // A bfloat16 is the upper half of a float32: 1 is 0x3F80, and one more is 1 + 1/128.
  const std::vector<float> values = {0,
                                     1,
                                     -2,
                                     1 + 1 / 128.0F,
                                     1 + 0.9F / 256,
                                     1 + 1 / 256.0F,  // between two: the even one
                                     1 + 3 / 256.0F,  // the same
                                     1 + 1.1F / 256,
                                     std::numeric_limits<float>::infinity()};
  const std::vector<std::uint16_t> expected = {0,      0x3F80, 0xC000, 0x3F81, 0x3F80,
                                               0x3F80, 0x3F82, 0x3F81, 0x7F80};
  EXPECT_EQ(rounded(oracle, values), expected);
  EXPECT_EQ(rounded(fast, values), expected);
}

TEST(TrainingKernels, RoundToTheSameBytes) {
  const auto values = random_numbers(1003, 2, -10, 10);
  EXPECT_EQ(rounded(fast, values), rounded(oracle, values));
}

TEST(TrainingKernels, SumRowsByTheirNumbers) {
  const auto rows = rounded(oracle, {1, 2, 10, 20, 100, 200});
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
    const auto values = rounded(oracle, random_numbers(rows * size, size, -1, 1));
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

TEST(TrainingKernels, MoveByTheRunningMean) {
  for (const TrainingKernels* kernels : {&fast, &oracle}) {
    std::vector<float> values = {1, 1};
    std::vector<std::uint16_t> rounded_values(2);
    std::vector<float> first = {0.5F, 0};
    const std::vector<float> gradient = {2, 0};
    kernels->move(values.data(), rounded_values.data(), first.data(), gradient.data(), 0.1F, 2);
    EXPECT_NEAR(first[0], 0.9 * 0.5 + 0.1 * 2, 1e-6);
    EXPECT_NEAR(values[0], 1 - 0.1 * 0.65, 1e-6);
    EXPECT_EQ(values[1], 1) << "no gradient, no move";
    EXPECT_EQ(rounded_values, rounded(oracle, values));
  }
}

TEST(TrainingKernels, MoveToTheSameBytes) {
  constexpr std::size_t size = 67;
  const auto gradient = random_numbers(size, 3, -1, 1);
  std::vector moved = {random_numbers(size, 4, -1, 1), random_numbers(size, 5, -1, 1)};
  auto expected = moved;
  std::vector<std::uint16_t> rounded_moved(size);
  std::vector<std::uint16_t> rounded_expected(size);
  fast.move(moved[0].data(), rounded_moved.data(), moved[1].data(), gradient.data(), 0.01F, size);
  oracle.move(expected[0].data(), rounded_expected.data(), expected[1].data(), gradient.data(),
              0.01F, size);
  EXPECT_EQ(moved, expected);
  EXPECT_EQ(rounded_moved, rounded_expected);
}

}  // namespace
}  // namespace diglot::align
