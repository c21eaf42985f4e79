#include "align/quantized_rows.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/random.h"

namespace diglot::align {
namespace {

std::vector<float> random_numbers(std::size_t count) {
  Random random(9);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = static_cast<float>(2 * random.uniform() - 1);
  return numbers;
}

TEST(QuantizedRows, TakeAByteANumberOrHalfOfOne) {
  EXPECT_EQ(row_bytes(256, Bits::eight), 256U);
  EXPECT_EQ(row_bytes(256, Bits::four), 128U);
  EXPECT_EQ(row_bytes(5, Bits::four), 3U);
}

TEST(QuantizedRows, Of8BitsReachFrom127ToItsNegative) {
  const auto rows = quantize(std::vector<float>{-12.7F, 6.35F, 0.04F, 0.06F}, 4, Bits::eight);
  ASSERT_EQ(rows.scales.size(), 1U);
  EXPECT_FLOAT_EQ(rows.scales[0], 0.1F);
  // -127, 64 (63.5 away from zero), 0, 1
  EXPECT_EQ(rows.bytes, (std::vector<std::uint8_t>{0x81, 64, 0, 1}));
}

TEST(QuantizedRows, Of4BitsHoldTheHalvesOfARowSideBySide) {
  // Numbers that need no rounding: the smallest error is none.
  const auto rows =
      quantize(std::vector<float>{0.7F, -0.7F, 0.1F, -0.1F, 0.3F, 0, /**/ 14, 2, -4, 6, 8, -14}, 6,
               Bits::four);
  ASSERT_EQ(rows.scales.size(), 2U);
  EXPECT_FLOAT_EQ(rows.scales[0], 0.1F);
  EXPECT_FLOAT_EQ(rows.scales[1], 2);
  // 7 -7 1 | -1 3 0 and 7 1 -2 | 3 4 -7
  EXPECT_EQ(rows.bytes, (std::vector<std::uint8_t>{0xF7, 0x39, 0x01, 0x37, 0x41, 0x9E}));
}

TEST(QuantizedRows, OfAnOddDimensionLeaveHalfAByte) {
  const auto rows = quantize(std::vector<float>{7, -1, 2}, 3, Bits::four);
  EXPECT_EQ(rows.bytes, (std::vector<std::uint8_t>{0x27, 0x0F}));
}

TEST(QuantizedRows, OfZerosAreZeros) {
  for (const Bits bits : {Bits::four, Bits::eight}) {
    const auto rows = quantize(std::vector<float>(32), 16, bits);
    EXPECT_EQ(rows.scales, std::vector<float>(2));
    EXPECT_EQ(rows.bytes, std::vector<std::uint8_t>(2 * row_bytes(16, bits)));
  }
}

/// The squared error of a row as it was stored, over the squares of its numbers.
double error_of(const std::vector<float>& row, const QuantizedStorage& stored) {
  const std::size_t half = row_bytes(row.size(), Bits::four);
  double error = 0;
  double squares = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const unsigned bits = stored.bytes[i % half] >> (i < half ? 0U : 4U) & 15U;
    const int number = bits < 8 ? static_cast<int>(bits) : static_cast<int>(bits) - 16;
    EXPECT_GE(number, -7);
    error += std::pow(double{row[i]} - double{stored.scales[0]} * number, 2);
    squares += std::pow(double{row[i]}, 2);
  }
  return error / squares;
}

TEST(QuantizedRows, Of4BitsCutOffWhatIsFarFromTheRest) {
  // With the scale that keeps 4 whole, 4 / 7, the many numbers of up to 1 would have four values.
  std::vector<float> row = random_numbers(512);
  row[100] = 4;
  const auto stored = quantize(row, row.size(), Bits::four);
  EXPECT_LT(stored.scales[0], 0.8F * 4 / 7);
  const float step = 4.0F / 7;
  double uncut = 0;
  double squares = 0;
  for (const float value : row) {
    uncut += std::pow(value - step * std::round(value / step), 2);
    squares += std::pow(double{value}, 2);
  }
  EXPECT_LT(error_of(row, stored), uncut / squares);
}

TEST(QuantizedRows, Of4BitsAreWithinAFewPercentOfEvenlySpreadNumbers) {
  // The error of steps of 1 / 7 is 1 / (12 * 49), of numbers whose squares are 1 / 3 on average.
  const std::vector<float> row = random_numbers(4096);
  EXPECT_NEAR(error_of(row, quantize(row, row.size(), Bits::four)), 3.0 / (12 * 49), 0.001);
}

TEST(DequantizedRows, Of8BitsAreTheNumbersTimesTheirScales) {
  const std::vector<float> scales = {0.5F, 2};
  const std::vector<std::uint8_t> bytes = {1, 0xFF, 3, /**/ 0x7F, 0x81, 0};
  // 0.5 x (1, -1, 3) and 2 x (127, -127, 0)
  EXPECT_EQ(dequantize({scales, bytes, 3, Bits::eight}),
            (std::vector<float>{0.5F, -0.5F, 1.5F, 254, -254, 0}));
}

TEST(DequantizedRows, Of4BitsComeOutInOrder) {
  const std::vector<float> scales = {2, 0.5F};
  // 7 -7 1 | -1 3 and -1 2 3 | -4 0
  const std::vector<std::uint8_t> bytes = {0xF7, 0x39, 0x01, /**/ 0xCF, 0x02, 0x03};
  EXPECT_EQ(dequantize({scales, bytes, 5, Bits::four}),
            (std::vector<float>{14, -14, 2, -2, 6, -0.5F, 1, 1.5F, -2, 0}));
}

TEST(DequantizedRows, AreWhatWasQuantizedWhereNothingIsRounded) {
  const std::vector<float> of_8_bits = {127, -3, 0, 64, /**/ 63.5F, 0.5F, -63.5F, -10};
  const auto eight = quantize(of_8_bits, 4, Bits::eight);
  EXPECT_EQ(dequantize({eight.scales, eight.bytes, 4, Bits::eight}), of_8_bits);
  const std::vector<float> of_4_bits = {7, -3, 0, 1, 5, /**/ 1, 3.5F, -3.5F, 0.5F, -1.5F};
  const auto four = quantize(of_4_bits, 5, Bits::four);
  EXPECT_EQ(dequantize({four.scales, four.bytes, 5, Bits::four}), of_4_bits);
}

TEST(DequantizedRows, Of8BitsAreWithinHalfAStepOfWhatWasQuantized) {
  constexpr std::size_t dimension = 24;
  const std::vector<float> numbers = random_numbers(100 * dimension);
  const auto stored = quantize(numbers, dimension, Bits::eight);
  const auto back = dequantize({stored.scales, stored.bytes, dimension, Bits::eight});
  ASSERT_EQ(back.size(), numbers.size());
  for (std::size_t i = 0; i < back.size(); ++i) {
    // All numbers lie between -1 and 1; a hair more than half a step, for the float's own rounding.
    EXPECT_NEAR(back[i], numbers[i], 0.501 / 127);
  }
}

TEST(DequantizedRows, OfNoRowsAreNone) {
  EXPECT_TRUE(dequantize({{}, {}, 16, Bits::eight}).empty());
  EXPECT_TRUE(dequantize({{}, {}, 16, Bits::four}).empty());
}

TEST(QuantizedRows, DoNotDependOnTheNumberOfThreads) {
  const std::vector<float> numbers = random_numbers(1000 * 24);
  const auto on_threads = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return quantize(numbers, 24, Bits::four);
  };
  const auto one = on_threads(1);
  const auto four = on_threads(4);
  EXPECT_EQ(one.scales, four.scales);
  EXPECT_EQ(one.bytes, four.bytes);
}

}  // namespace
}  // namespace diglot::align
