#include "align/half_floats.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using Halves = std::vector<std::uint16_t>;

/// One by one, which no register of eight is made for.
Halves to_halves_singly(const std::vector<float>& numbers) {
  Halves halves(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    to_halves(std::span(numbers).subspan(i, 1), std::span(halves).subspan(i, 1));
  }
  return halves;
}

Halves to_halves_at_once(const std::vector<float>& numbers) {
  Halves halves(numbers.size());
  to_halves(numbers, halves);
  return halves;
}

Halves all_halves() {
  Halves halves;
  for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
    halves.push_back(static_cast<std::uint16_t>(bits));
  }
  return halves;
}

/// What the bits mean by IEEE 754: 5 of exponent, 10 of mantissa.
double value_of(std::uint16_t half) {
  const int exponent = half >> 10U & 31;
  const int mantissa = half & 1023;
  const double sign = half >> 15U != 0 ? -1 : 1;
  if (exponent == 31) {
    return mantissa == 0 ? sign * std::numeric_limits<double>::infinity()
                         : std::numeric_limits<double>::quiet_NaN();
  }
  return sign *
         (exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024 + mantissa, exponent - 25));
}

TEST(HalfFloats, AreTheNumbersOfTheirBits) {
  const Halves halves = all_halves();
  std::vector<float> at_once(halves.size());
  to_floats(halves, at_once);
  std::vector<float> singly(halves.size());
  for (std::size_t i = 0; i < halves.size(); ++i) {
    to_floats(std::span(halves).subspan(i, 1), std::span(singly).subspan(i, 1));
    const double value = value_of(halves[i]);
    ASSERT_TRUE(std::isnan(value) ? std::isnan(singly[i]) : value == static_cast<double>(singly[i]))
        << i;
    ASSERT_EQ(std::signbit(singly[i]), i >= 0x8000) << i;
  }
  EXPECT_EQ(std::memcmp(at_once.data(), singly.data(), halves.size() * sizeof(float)), 0)
      << "by the processor's instructions and without";
}

TEST(HalfFloats, ComeBackFromTheirNumbers) {
  const Halves halves = all_halves();
  std::vector<float> numbers(halves.size());
  to_floats(halves, numbers);
  const Halves singly = to_halves_singly(numbers);
  EXPECT_EQ(to_halves_at_once(numbers), singly);
  for (std::size_t i = 0; i < halves.size(); ++i) {
    if (std::isnan(numbers[i])) continue;
    ASSERT_EQ(singly[i], halves[i]) << i;
  }
}

TEST(HalfFloats, OfAnyNumberAreTheNearest) {
  // 1 + 2^-11 is in the middle of 1 and the next half, 1 + 3 * 2^-11 in the middle of the next two;
  // 65520 in the middle of the greatest half and what would be the next; 2^-25 of 0 and the least.
  const std::vector<float> numbers = {
      1 + 0x1p-11F, 1 + 0x3p-11F, 1 + 0x1p-11F + 0x1p-23F, 65519.99F, 65520,  0x1p-25F,
      0x1.8p-25F,   0x3p-25F,     -0x1p-14F + 0x1p-26F,    -0.0F,     1e-30F, -3e38F};
  const Halves expected = {0x3C00, 0x3C02, 0x3C01, 0x7BFF, 0x7C00, 0x0000,
                           0x0001, 0x0002, 0x8400, 0x8000, 0x0000, 0xFC00};
  EXPECT_EQ(to_halves_singly(numbers), expected);
  EXPECT_EQ(to_halves_at_once(numbers), expected);
}

TEST(HalfFloats, AreTheSameWithoutTheInstructions) {
  Random random(5);
  std::vector<float> numbers(100'000);
  for (float& number : numbers) {
    const auto bits = static_cast<std::uint32_t>(random.bits());
    std::memcpy(&number, &bits, sizeof number);
  }
  EXPECT_EQ(to_halves_at_once(numbers), to_halves_singly(numbers));
}

}  // namespace
}  // namespace diglot::align
