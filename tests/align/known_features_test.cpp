#include "align/known_features.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(KnownFeatures, AreAllWhereThereAreNoBits) {
  EXPECT_TRUE(KnownFeatures().contains(0));
  EXPECT_TRUE(KnownFeatures().contains(~std::uint64_t{0}));
}

TEST(KnownFeatures, AreThoseOfTheRangesThatAreSet) {
  // 16 ranges of 2^60 hashes: 0, 9 and 15 are set.
  const std::vector<std::uint8_t> bits = {0b00000001, 0b10000010};
  const KnownFeatures known(bits);
  for (std::uint64_t range = 0; range < 16; ++range) {
    const bool is_set = range == 0 || range == 9 || range == 15;
    const std::uint64_t first = range << 60U;
    const std::uint64_t last = first + ((std::uint64_t{1} << 60U) - 1);
    EXPECT_EQ(known.contains(first), is_set) << range;
    EXPECT_EQ(known.contains(last), is_set) << range;
  }
}

TEST(KnownFeatures, HaveAPowerOfTwoOfBytes) {
  const std::vector<std::uint8_t> bits(6);
  const std::span<const std::uint8_t> all(bits);
  for (const std::size_t size : {1U, 2U, 4U}) EXPECT_TRUE(KnownFeatures::is_valid(all.first(size)));
  for (const std::size_t size : {0U, 3U, 5U, 6U}) {
    EXPECT_FALSE(KnownFeatures::is_valid(all.first(size))) << size;
  }
}

}  // namespace
}  // namespace diglot::align
