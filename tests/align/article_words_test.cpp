#include "align/article_words.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/unit_words.h"
#include "align/word_alignment.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

const StaticEncoder& encoder() { return testing::toy_model().encoder; }

ArticleWords words_of(const std::vector<std::string>& texts) {
  std::vector<TextOf> units;
  for (const std::string& text : texts) units.push_back({text, "ro"});
  return find_article_words(units, encoder());
}

TEST(ArticleWords, HaveEachFormOnce) {
  using Forms = std::vector<std::uint32_t>;
  const ArticleWords words = words_of({"Bado feku bado.", "", "Feku, bado"});
  EXPECT_EQ(words.units, (std::vector<Forms>{{0, 1, 2, 3}, {}, {4, 5, 2}}));
  EXPECT_EQ(words.vectors.size(), 6U);
}

TEST(ArticleWords, HaveTheVectorsAndWeightsOfUnitWords) {
  const std::string text = "Bado feku goli bado.";
  const ArticleWords words = words_of({text});
  const UnitWords expected = find_words(text, "ro", encoder());
  ASSERT_EQ(words.units[0].size(), expected.weights.size());
  for (std::size_t i = 0; i < expected.weights.size(); ++i) {
    const std::uint32_t form = words.units[0][i];
    EXPECT_EQ(words.weights[form], expected.weights[i]);
    for (std::size_t k = 0; k < testing::toy_dimension; ++k) {
      EXPECT_EQ(words.vectors[form][k], expected.vectors[i][k]);
    }
  }
}

/// Texts of so many words each, of which many stand in several.
std::vector<std::string> invent_texts(Random& random, std::size_t count, std::size_t most_words) {
  std::vector<std::string> vocabulary;
  for (std::size_t i = 0; i < count * most_words / 3 + 1; ++i) {
    vocabulary.push_back(testing::invent_word(random));
  }
  std::vector<std::string> texts(count);
  for (std::string& text : texts) {
    const std::size_t words = random.below(most_words + 1);
    for (std::size_t i = 0; i < words; ++i) {
      text += vocabulary[random.below(vocabulary.size())] + ' ';
    }
  }
  return texts;
}

/// The greatest sum over a run of words of 0.3 less the probability of each one's best link, in
/// words of mean weight: every run is tried.
double longest_gap(const std::vector<float>& weights, const std::vector<double>& best_links) {
  double longest = 0;
  for (std::size_t begin = 0; begin < weights.size(); ++begin) {
    double sum = 0;
    for (std::size_t i = begin; i < weights.size(); ++i) {
      sum += static_cast<double>(weights[i]) * (0.3 - best_links[i]);
      longest = std::max(longest, sum);
    }
  }
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  return total == 0 ? 0 : longest * static_cast<double>(weights.size()) / total;
}

/// Compares every second unit of src, more or less, with units of tgt.
void expect_coverages_of_word_alignment(std::size_t count, std::size_t most_words) {
  Random random(11);
  std::vector<std::string> src = invent_texts(random, count, most_words);
  std::vector<std::string> tgt = invent_texts(random, count, most_words);
  for (std::size_t i = 0; i < count; i += 3) tgt[i] = src[i];  // so that some correspond
  std::vector<UnitPair> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    pairs.push_back({i, i});
    for (int k = 0; k < 3; ++k) pairs.push_back({i, random.below(count)});
  }
  const std::vector<Coverage> found = find_coverages(words_of(src), words_of(tgt), pairs);
  ASSERT_EQ(found.size(), pairs.size());
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const UnitWords src_words = find_words(src[pairs[k].src], "ro", encoder());
    const UnitWords tgt_words = find_words(tgt[pairs[k].tgt], "ro", encoder());
    const WordAlignment expected(src_words, tgt_words);
    EXPECT_NEAR(found[k].src, expected.covered_src().coverage(), 1e-5) << k;
    EXPECT_NEAR(found[k].tgt, expected.covered_tgt().coverage(), 1e-5) << k;
    std::vector<double> src_best(src_words.weights.size());
    std::vector<double> tgt_best(tgt_words.weights.size());
    for (std::size_t i = 0; i < src_best.size(); ++i) {
      for (std::size_t j = 0; j < tgt_best.size(); ++j) {
        src_best[i] = std::max(src_best[i], expected.both(i, j));
        tgt_best[j] = std::max(tgt_best[j], expected.both(i, j));
      }
    }
    EXPECT_NEAR(found[k].src_gap, longest_gap(src_words.weights, src_best), 1e-3) << k;
    EXPECT_NEAR(found[k].tgt_gap, longest_gap(tgt_words.weights, tgt_best), 1e-3) << k;
  }
}

TEST(ArticleWords, CoverEachOtherAsWordAlignmentSays) {
  expect_coverages_of_word_alignment(1, 0);
  expect_coverages_of_word_alignment(12, 5);
  expect_coverages_of_word_alignment(40, 40);
}

TEST(ArticleWords, OfLongArticlesAreComparedInBlocks) {
  expect_coverages_of_word_alignment(12, 600);
  expect_coverages_of_word_alignment(150, 40);
}

TEST(ArticleWords, OfNoPairsHaveNoCoverage) {
  EXPECT_TRUE(find_coverages(words_of({}), words_of({"Bado"}), {}).empty());
}

}  // namespace
}  // namespace diglot::align
