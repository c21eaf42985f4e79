#include "align/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/model.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// Words along these axes of 16 dimensions (two words are the same or have the cosine 0).
UnitWords along(const std::vector<std::size_t>& axes, std::vector<float> weights) {
  UnitWords words{{}, Vectors(axes.size(), 16), std::move(weights)};
  for (std::size_t i = 0; i < axes.size(); ++i) {
    words.places.push_back({i, i + 1});
    words.vectors[i][axes[i]] = 1;
  }
  return words;
}

/// The odds against "nothing", by the definition, of words with the cosine 1 and 0.
const double equal = std::exp(0.8 / 0.05);
const double apart = std::exp(-0.2 / 0.05);

TEST(WordAlignment, GivesTheProbabilitiesOfBothDirections) {
  const WordAlignment alignment(along({0, 1}, {1, 1}), along({0}, {1}));
  EXPECT_NEAR(alignment.tgt_given_src(0, 0), equal / (1 + equal), 1e-5);
  EXPECT_NEAR(alignment.tgt_given_src(1, 0), apart / (1 + apart), 1e-5);
  EXPECT_NEAR(alignment.src_given_tgt(0, 0), equal / (1 + equal + apart), 1e-5);
  EXPECT_NEAR(alignment.src_given_tgt(1, 0), apart / (1 + equal + apart), 1e-5);
}

TEST(WordAlignment, OneWordForTwoIsHalfOfEach) {
  const WordAlignment alignment(along({3, 3}, {1, 1}), along({3}, {1}));
  EXPECT_NEAR(alignment.tgt_given_src(0, 0), 1, 1e-5);
  EXPECT_NEAR(alignment.src_given_tgt(0, 0), 0.5, 1e-5);
  EXPECT_NEAR(alignment.both(0, 0), std::sqrt(0.5), 1e-5);
  EXPECT_NEAR(alignment.covered_src().coverage(), std::sqrt(0.5), 1e-5);
  EXPECT_NEAR(alignment.covered_tgt().coverage(), std::sqrt(0.5), 1e-5);
}

TEST(WordAlignment, CoverageCountsWordsByWeight) {
  const WordAlignment alignment(along({0, 1}, {1, 3}), along({0, 0}, {2, 2}));
  // The first src word has two equal translations, the second none: 1 / (1 + 3) x sqrt(1/2).
  EXPECT_NEAR(alignment.covered_src().coverage(), std::sqrt(0.5) / 4, 1e-4);
  EXPECT_NEAR(alignment.covered_tgt().coverage(), std::sqrt(0.5), 1e-4);
}

TEST(WordAlignment, GapIsTheLongestPassageWithoutCounterpart) {
  const WordAlignment alignment(along({0, 1, 2, 3}, {1, 1, 2, 1}), along({0, 3}, {1, 1}));
  // 0.3 for either of the words between, by weight, in words of the mean weight, 5 / 4.
  EXPECT_NEAR(alignment.covered_src().gap(), 0.3 * (1 + 2) / (5.0 / 4), 1e-3);
  EXPECT_EQ(alignment.covered_tgt().gap(), 0);
}

TEST(WordAlignment, LinksAreTheBestOfEitherSide) {
  const WordAlignment alignment(along({0, 1, 2}, {1, 1, 1}), along({2, 0, 5}, {1, 1, 1}));
  const auto links = alignment.links(0.3);
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(std::pair(links[0].src, links[0].tgt), (std::pair<std::size_t, std::size_t>(0, 1)));
  EXPECT_EQ(std::pair(links[1].src, links[1].tgt), (std::pair<std::size_t, std::size_t>(2, 0)));
  EXPECT_NEAR(links[0].probability, 1, 1e-5);
}

TEST(WordAlignment, OfWordsThatStandTwiceThoseAtLikePlacesAreLinked) {
  const WordAlignment alignment(along({0, 1, 0}, {1, 1, 1}), along({0, 2, 0}, {1, 1, 1}));
  const auto links = alignment.links(0.3);
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].src, 0U);
  EXPECT_EQ(links[0].tgt, 0U);
  EXPECT_NEAR(links[0].probability, 0.5, 1e-5) << "either of the two";
  EXPECT_EQ(links[1].src, 2U);
  EXPECT_EQ(links[1].tgt, 2U);
}

TEST(WordAlignment, WithoutWordsCoversNothing) {
  const WordAlignment alignment(along({}, {}), along({0}, {1}));
  EXPECT_EQ(alignment.covered_src().coverage(), 0);
  EXPECT_EQ(alignment.covered_tgt().coverage(), 0);
  EXPECT_TRUE(alignment.links(0).empty());
  const WordAlignment none(along({}, {}), along({}, {}));
  EXPECT_EQ(none.covered_tgt().coverage(), 0);
}

TEST(TranslateWords, GivesWordsAsTheyAreWrittenWithoutMarks) {
  const corpora::Place src{"a", "ro", {0, 1}, {0, 0}, "Badoke lumi."};
  const corpora::Place tgt{"b", "uk", {0, 1}, {0, 0}, "Луми, бадоке."};
  const auto words = translate_words(src, tgt, testing::toy_model().encoder);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].src, "Badoke");
  EXPECT_EQ(words[0].tgt, "бадоке");
  EXPECT_NEAR(words[0].probability, 1, 0.01);
  EXPECT_EQ(words[1].src, "lumi");
  EXPECT_EQ(words[1].tgt, "Луми");
}

TEST(TranslateWords, OfTheShippedModelAreTranslations) {
  constexpr const char* path = "align/models/news18.diglot";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  const Model model(ModelFile::open(path));
  const corpora::Place src{"a", "ro", {0, 1}, {0, 0}, "Racheta a lovit spitalul din oraș."};
  const corpora::Place tgt{
      "b", "en", {0, 1}, {0, 0}, "The hospital in the city was hit by a missile."};
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& word : translate_words(src, tgt, model.encoder)) {
    words.emplace_back(word.src, word.tgt);
  }
  for (const auto& expected : {std::pair("spitalul", "hospital"), std::pair("oraș", "city")}) {
    EXPECT_NE(std::ranges::find(words, std::pair<std::string, std::string>(expected)), words.end())
        << expected.first;
  }
  EXPECT_EQ(std::ranges::find(words, ".", &std::pair<std::string, std::string>::first),
            words.end());
}

TEST(WordAlignment, TheLesserCoverageIsThatOfTheSideThatSaysMore) {
  const StaticEncoder& encoder = testing::toy_model().encoder;
  const auto coverage = [&](std::string_view src, std::string_view tgt) {
    const WordAlignment words(find_words(src, "ro", encoder), find_words(tgt, "ro", encoder));
    return std::min(words.covered_src().coverage(), words.covered_tgt().coverage());
  };
  EXPECT_NEAR(coverage("Badoke lumi", "Badoke lumi"), 1, 0.01);
  EXPECT_LT(coverage("Badoke lumi tavi", "Badoke lumi"), 0.9);
  EXPECT_NEAR(coverage("Badoke lumi tavi", "Badoke lumi"),
              coverage("Badoke lumi", "Badoke lumi tavi"), 1e-6);
  EXPECT_EQ(coverage("", "Badoke"), 0);
}

}  // namespace
}  // namespace diglot::align
