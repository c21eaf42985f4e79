#include "align/shared_words.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

Band all_sentences(std::size_t src, std::size_t tgt) {
  Band band{std::vector<std::size_t>(src, 0), std::vector<std::size_t>(src, tgt), {}, 0};
  band.lay_out();
  return band;
}

SharedWords share(const corpora::Article& src, const corpora::Article& tgt, Band band) {
  const StaticEncoder& encoder = testing::toy_model().encoder;
  return {DocumentWords(src, encoder), DocumentWords(tgt, encoder), std::move(band)};
}

std::vector<std::string> invent(std::size_t count, std::size_t words) {
  Random random(5);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < count; ++i) {
    sentences.push_back(testing::invent_sentence(random, words));
  }
  return sentences;
}

std::vector<std::string> in_cyrillic(const std::vector<std::string>& sentences) {
  std::vector<std::string> result;
  for (const std::string& sentence : sentences) result.push_back(testing::in_cyrillic(sentence));
  return result;
}

TEST(SharedWords, OfTranslationsAreNearlyAll) {
  const auto sentences = invent(3, 6);
  const auto src = testing::make_article("a", "ro", sentences);
  const auto tgt = testing::make_article("b", "uk", in_cyrillic(sentences));
  const SharedWords shared = share(src, tgt, all_sentences(3, 3));
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      if (i == j) {
        EXPECT_GT(shared(i, j), 1.6);
      } else {
        EXPECT_LT(shared(i, j), 0.4);
      }
    }
  }
}

TEST(SharedWords, OfASentenceWithinALongerOneAreHalf) {
  const auto sentences = invent(2, 6);
  const auto src = testing::make_article("a", "ro", {sentences[0]});
  const auto tgt =
      testing::make_article("b", "uk", {testing::in_cyrillic(sentences[0] + " " + sentences[1])});
  const SharedWords shared = share(src, tgt, all_sentences(1, 1));
  EXPECT_NEAR(shared(0, 0), 1.5, 0.25);  // all of src, half of tgt
}

TEST(SharedWords, ThatTwoSentencesHaveAreSharedOut) {
  const auto sentences = invent(1, 6);
  const auto src = testing::make_article("a", "ro", {sentences[0]});
  const auto twice = in_cyrillic({sentences[0], sentences[0]});
  const auto tgt = testing::make_article("b", "uk", twice);
  const SharedWords shared = share(src, tgt, all_sentences(1, 2));
  EXPECT_FLOAT_EQ(shared(0, 0), shared(0, 1));
  EXPECT_LT(shared(0, 0), 1.6);
}

TEST(SharedWords, OutsideTheBandAreNone) {
  const auto sentences = invent(2, 6);
  const auto src = testing::make_article("a", "ro", sentences);
  const auto tgt = testing::make_article("b", "uk", in_cyrillic(sentences));
  Band band{{0, 0}, {1, 1}, {}, 0};
  band.lay_out();
  const SharedWords shared = share(src, tgt, band);
  EXPECT_GT(shared(0, 0), 1.6);
  EXPECT_EQ(shared(1, 1), 0);
}

TEST(SharedWords, AreTheSameWhereverAStretchEnds) {
  // Longer than the stretches that are worked on at once.
  const auto sentences = invent(300, 4);
  const auto src = testing::make_article("a", "ro", sentences);
  const auto tgt = testing::make_article("b", "uk", in_cyrillic(sentences));
  std::vector<Point> diagonal;
  for (std::size_t i = 0; i <= 300; ++i) diagonal.push_back({i, i});
  Band band{{}, {}, {}, 0};
  for (std::size_t i = 0; i < 300; ++i) {
    band.begin.push_back(i < 3 ? 0 : i - 3);
    band.end.push_back(std::min<std::size_t>(300, i + 4));
  }
  band.lay_out();
  const SharedWords shared = share(src, tgt, band);
  for (const std::size_t i : {0UL, 126UL, 127UL, 128UL, 129UL, 299UL}) {
    EXPECT_GT(shared(i, i), 1.4) << i;
  }
}

}  // namespace
}  // namespace diglot::align
