#include "align/row_sum.h"

#include <cstring>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

TEST(RowSum, AddsEachNumberTimesItsScale) {
  const std::vector<std::uint8_t> bytes = {1, 0xFF, 3, /**/ 0x7F, 0x80, 0};
  const std::vector<float> scales = {0.5F, 2};
  const QuantizedRows rows{scales, bytes, 3, Bits::eight};
  std::vector<float> sum = {100, 0, 0};
  add_rows(rows, std::vector<std::uint32_t>{1, 0, 1}, sum);
  // 2 x (127, -128, 0) twice and 0.5 x (1, -1, 3)
  EXPECT_EQ(sum, (std::vector<float>{608.5F, -512.5F, 1.5F}));
}

TEST(RowSum, ReadsTwoNumbersInAByte) {
  // 7 -7 1 | -1 3, and half a byte that is nobody's
  const std::vector<std::uint8_t> bytes = {0xF7, 0x39, 0x51};
  const std::vector<float> scales = {2};
  const QuantizedRows rows{scales, bytes, 5, Bits::four};
  std::vector<float> sum(5);
  add_rows(rows, std::vector<std::uint32_t>{0}, sum);
  EXPECT_EQ(sum, (std::vector<float>{14, -14, 2, -2, 6}));
}

TEST(RowSum, OfNoRowsIsWhatWasThere) {
  std::vector<float> sum = {1, 2};
  add_rows({{}, {}, 2, Bits::four}, {}, sum);
  EXPECT_EQ(sum, (std::vector<float>{1, 2}));
}

struct Case {
  Bits bits;
  Instructions instructions;
};

class RowSums : public ::testing::TestWithParam<Case> {};

INSTANTIATE_TEST_SUITE_P(
    Of, RowSums,
    ::testing::Values(Case{Bits::four, Instructions::avx2}, Case{Bits::eight, Instructions::avx2},
                      Case{Bits::four, Instructions::avx512},
                      Case{Bits::eight, Instructions::avx512}),
    [](const auto& test) {
      return std::string(test.param.instructions == Instructions::avx2 ? "Avx2" : "Avx512") +
             (test.param.bits == Bits::four ? "With4Bits" : "With8Bits");
    });

TEST_P(RowSums, AreThePortableOnesToTheLastBit) {
  const auto [bits, instructions] = GetParam();
  if (fastest_instructions() < instructions) GTEST_SKIP() << "this processor has none of these";
  Random random(21);
  for (std::size_t dimension : {1U,  2U,  3U,   7U,   8U,   15U,  16U,  17U,  31U,  32U,  33U,  63U,
                                64U, 65U, 127U, 129U, 250U, 256U, 384U, 511U, 512U, 513U, 1024U}) {
    constexpr std::size_t count = 50;
    std::vector<float> scales(count);
    for (float& scale : scales) scale = static_cast<float>(random.uniform() - 0.5);
    std::vector<std::uint8_t> bytes(count * row_bytes(dimension, bits));
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
    const QuantizedRows rows{scales, bytes, dimension, bits};
    std::vector<std::uint32_t> indices(random.below(40));
    for (std::uint32_t& index : indices) index = static_cast<std::uint32_t>(random.below(count));

    std::vector<float> portable(dimension, 0.1F);
    std::vector<float> fast = portable;
    add_rows(rows, indices, portable, Instructions::portable);
    add_rows(rows, indices, fast, instructions);
    ASSERT_EQ(std::memcmp(portable.data(), fast.data(), dimension * sizeof(float)), 0) << dimension;
  }
}

}  // namespace
}  // namespace diglot::align
