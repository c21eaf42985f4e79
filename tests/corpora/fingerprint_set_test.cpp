#include "corpora/fingerprint_set.h"

#include <cstddef>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(Fingerprint, IsThatOfXxh3) {
  // The example of the specification: XXH3_128bits of no bytes with the seed 0.
  EXPECT_EQ(fingerprint(""), (Fingerprint{0x99AA06D3014798D8, 0x6001C324468D497F}));
}

TEST(FingerprintSet, KnowsWhatWasPutIn) {
  FingerprintSet set;
  EXPECT_TRUE(set.insert(fingerprint("a")));
  EXPECT_TRUE(set.insert(fingerprint("b")));
  EXPECT_FALSE(set.insert(fingerprint("a")));
  EXPECT_EQ(set.size(), 2U);
}

TEST(FingerprintSet, AgreesWithAnOrderedSetWhileItGrows) {
  FingerprintSet set;
  std::set<Fingerprint> expected;
  for (int i = 0; i < 200'000; ++i) {
    const Fingerprint print = fingerprint(std::to_string(i * 7919L % 150'001));
    ASSERT_EQ(set.insert(print), expected.insert(print).second) << i;
  }
  EXPECT_EQ(set.size(), expected.size());
  for (const Fingerprint& print : expected) ASSERT_FALSE(set.insert(print));
}

TEST(FingerprintSet, TakesAtMost24BytesForEach) {
  FingerprintSet set;
  for (int i = 0; i < 300'000; ++i) {
    set.insert(fingerprint(std::to_string(i)));
    if (i > 30'000) {
      ASSERT_LE(set.bytes(), 24 * set.size()) << set.size();
    }
  }
}

TEST(FingerprintSet, HoldsTheLeastAndTheGreatest) {
  FingerprintSet set;
  constexpr std::uint64_t most = ~std::uint64_t{0};
  // More than there are places behind the last: they don't fit where they should stand.
  for (std::uint64_t low = 1; low <= 1500; ++low) {
    EXPECT_TRUE(set.insert({0, low}));
    EXPECT_TRUE(set.insert({most, most - low}));
  }
  for (std::uint64_t low = 1; low <= 1500; ++low) {
    EXPECT_FALSE(set.insert({0, low}));
    EXPECT_FALSE(set.insert({most, most - low}));
  }
}

TEST(FingerprintSet, SurvivesMoreOfOnePlaceThanItHasRoomFor) {
  FingerprintSet set;
  constexpr std::uint64_t most = ~std::uint64_t{0};
  for (std::uint64_t low = 1; low <= 5000; ++low) set.insert({most, low});
  for (int i = 0; i < 5000; ++i) EXPECT_TRUE(set.insert(fingerprint(std::to_string(i))));
}

}  // namespace
}  // namespace diglot::corpora
