#include "align/pcg64.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

// The expected numbers are what NumPy 1.24 draws.

TEST(Pcg64, BitsAreThoseOfNumpy) {
  // numpy.random.default_rng(seed).bit_generator.random_raw(3)
  const auto first_three = [](std::uint64_t seed) {
    Pcg64 random(seed);
    return std::vector<std::uint64_t>{random.bits64(), random.bits64(), random.bits64()};
  };
  EXPECT_EQ(first_three(12345),
            (std::vector<std::uint64_t>{4193609425186963869U, 5843160025838961886U,
                                        14708796524633321433U}));
  EXPECT_EQ(first_three(0), (std::vector<std::uint64_t>{11749869230777074271U, 4976686463289251617U,
                                                        755828109848996024U}));
  EXPECT_EQ(first_three((std::uint64_t{1} << 40U) + 7),
            (std::vector<std::uint64_t>{15307346044642009514U, 4709548916763817589U,
                                        2836937976252648324U}));
}

TEST(Pcg64, ChoicesAndBitsAreThoseOfNumpy) {
  // choice(3000, 12), then integers(2, size=40, dtype=bool), then choice(3000, 3).
  Pcg64 random(12345);
  for (const std::uint32_t expected :
       {2097U, 682U, 2365U, 950U, 612U, 2392U, 1928U, 2028U, 2965U, 1173U, 2518U, 998U}) {
    EXPECT_EQ(random.below(3000), expected);
  }
  RandomBits bit(random);
  for (const char expected : std::string_view("1011100110100111111000101000100110001100")) {
    EXPECT_EQ(bit(), expected == '1');
  }
  for (const std::uint32_t expected : {639U, 560U, 687U}) EXPECT_EQ(random.below(3000), expected);
}

TEST(Pcg64, ChoicesThatAreOftenDrawnAgainAreThoseOfNumpy) {
  // choice(3000000000, 12); integers(1, size=3), for which nothing is drawn; choice(10, 5).
  Pcg64 random(7);
  for (const std::uint32_t expected :
       {2834714867U, 2052539810U, 2691641402U, 1734877356U, 2327057070U, 2500953064U, 675621569U,
        166594732U, 900498854U, 855201101U, 2620660335U, 2737869579U}) {
    EXPECT_EQ(random.below(3000000000U), expected);
  }
  for (int i = 0; i < 3; ++i) EXPECT_EQ(random.below(1), 0U);
  for (const std::uint32_t expected : {0U, 4U, 8U, 1U, 7U}) EXPECT_EQ(random.below(10), expected);
}

TEST(Pcg64, ChoicesAreUniform) {
  Pcg64 random(1);
  std::vector<int> counts(3);
  for (int i = 0; i < 30000; ++i) ++counts[random.below(3)];
  for (const int count : counts) EXPECT_NEAR(count, 10000, 400);  // 5 standard deviations
}

}  // namespace
}  // namespace diglot::align
