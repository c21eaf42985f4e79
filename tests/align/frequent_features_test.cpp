#include "align/frequent_features.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/features.h"
#include "align/known_features.h"
#include "align/random.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// Hashes of a text's features that may be unknown.
std::vector<std::uint64_t> optional_features(const std::string& text) {
  std::vector<std::uint64_t> hashes;
  visit_optional_features(text, [&](std::uint64_t hash) { hashes.push_back(hash); });
  return hashes;
}

/// Whether all of a word's features are among those that occur `least` times.
bool is_known(const std::string& word, const BitextCollection& bitext, std::uint32_t least) {
  const auto bits = find_frequent_features(bitext, least);
  const KnownFeatures known(bits);
  for (const std::uint64_t hash : optional_features(word)) {
    if (!known.contains(hash)) return false;
  }
  return true;
}

BitextPart part_of(std::vector<std::string> src, std::vector<std::string> tgt) {
  return {"en", "ro", "toy", 1, std::move(src), std::move(tgt)};
}

TEST(FrequentFeatures, OccurOftenEnough) {
  const BitextCollection bitext = {part_of({"bado", "bado kelu"}, {"mina bado", "tavi"})};
  EXPECT_TRUE(is_known("bado", bitext, 3)) << "on either side";
  EXPECT_FALSE(is_known("bado", bitext, 4));
  EXPECT_TRUE(is_known("kelu", bitext, 1));
  EXPECT_FALSE(is_known("kelu", bitext, 2));
  EXPECT_FALSE(is_known("lumi", bitext, 1)) << "not there at all";
}

TEST(FrequentFeatures, OfATextCountOnceHoweverOftenItIsRepeated) {
  const BitextCollection bitext = {part_of({"bado", "bado", "kelu kelu"}, {"mina", "tavi", "lumi"}),
                                   part_of({"bado"}, {"mina"})};
  EXPECT_FALSE(is_known("bado", bitext, 2));
  EXPECT_TRUE(is_known("kelu", bitext, 2)) << "twice in one text";
}

TEST(FrequentFeatures, DependOnNoThreads) {
  Random random(3);
  std::vector<std::string> src;
  std::vector<std::string> tgt;
  for (int i = 0; i < 2000; ++i) {
    src.push_back(testing::invent_sentence(random, 5));
    tgt.push_back(testing::invent_sentence(random, 5));
  }
  const BitextCollection bitext = {part_of(src, tgt)};
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return find_frequent_features(bitext, 3);
  };
  EXPECT_EQ(with(1), with(4));
}

}  // namespace
}  // namespace diglot::align
