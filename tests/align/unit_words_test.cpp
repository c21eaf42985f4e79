#include "align/unit_words.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

UnitWords words_of(const std::string& text) {
  return find_words(text, "ro", testing::toy_model().encoder);
}

TEST(UnitWords, HaveTheirPlaceVectorAndWeight) {
  const UnitWords words = words_of("Badoke, lumi");
  EXPECT_EQ(words.places, (std::vector<corpora::Bytes>{{0, 6}, {6, 7}, {8, 12}}));
  ASSERT_EQ(words.vectors.size(), 3U);
  ASSERT_EQ(words.weights.size(), 3U);
  EXPECT_NEAR(length(words.vectors[0]), 1, 1e-5);
  EXPECT_GT(words.weights[0], words.weights[1]) << "a comma says nothing";
}

TEST(UnitWords, AreTheSameWhereverTheyStand) {
  const UnitWords words = words_of("lumi badoke lumi");
  EXPECT_EQ(std::vector(words.vectors[0].begin(), words.vectors[0].end()),
            std::vector(words.vectors[2].begin(), words.vectors[2].end()));
  EXPECT_EQ(words.weights[0], words.weights[2]);
}

TEST(UnitWords, OfAMonstrousTextAreTheFirst512) {
  std::string text = std::string(257, 'a') + " ";
  for (int i = 0; i < 600; ++i) text += "lumi ";
  const UnitWords words = words_of(text);
  ASSERT_EQ(words.places.size(), 512U);
  EXPECT_EQ(words.places[0].begin, 258U) << "the word of 257 bytes is left out";
}

TEST(UnitWords, OfNothingAreNone) { EXPECT_TRUE(words_of("").places.empty()); }

}  // namespace
}  // namespace diglot::align
