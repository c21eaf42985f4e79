#include "align/mining_score.h"

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// The score of two sentences whose margin is 1.5.
double score(std::string_view src, std::string_view tgt, double margin = 1.5) {
  const std::vector<std::string_view> src_side = {src};
  const std::vector<std::string_view> tgt_side = {tgt};
  return MiningScore({src_side, "ro"}, {tgt_side, "uk"}, testing::toy_model().encoder)(0, 0,
                                                                                       margin);
}

std::vector<std::string> invent_words(Random& random, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(testing::invent_word(random));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Five words and a full stop.
const std::string words = "Bado keli mufa nore pita.";

TEST(MiningScore, OfTheSameWordsIsAllButThatForTheirNumber) {
  // All covered, no gap.
  EXPECT_NEAR(score(words, testing::in_cyrillic(words)), 1.5 + 0.6 + 0.15 * std::log(6), 0.01);
  const std::string more = "Bado keli mufa nore pita sadu.";
  EXPECT_NEAR(score(more, testing::in_cyrillic(more)), 1.5 + 0.6 + 0.15 * std::log(7), 0.01);
}

TEST(MiningScore, RisesWithTheirNumberUpToFifty) {
  const auto of = [&](std::size_t count) {
    Random random(2);
    const std::string some = joined(invent_words(random, count));
    return score(some, testing::in_cyrillic(some));
  };
  EXPECT_NEAR(of(40) - of(10), 0.15 * std::log(4), 0.02);
  EXPECT_NEAR(of(70), of(50), 0.02);
}

TEST(MiningScore, FallsWithWordsOfEitherSideThatHaveNoCounterpart) {
  const double all = score(words, testing::in_cyrillic(words));
  const std::string longer = "Bado keli mufa nore pita zago relu dike.";
  EXPECT_LT(score(longer, testing::in_cyrillic(words)), all - 0.1);
  EXPECT_LT(score(words, testing::in_cyrillic(longer)), all - 0.1);
  const std::string foreign = testing::in_cyrillic("Zago relu dike sona tubi.");
  EXPECT_LT(score(words, foreign), 1.5 + 0.15 * std::log(6))
      << "the gaps take more than the full stop adds";
}

TEST(MiningScore, NeverRisesWhereWordsLoseTheirCounterparts) {
  Random random(5);
  for (const std::size_t count : {6UL, 30UL, 90UL}) {
    const std::vector<std::string> sentence = invent_words(random, count);
    std::vector<std::string> other = sentence;
    double last = score(joined(sentence), testing::in_cyrillic(joined(other)));
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t k = i; k < count; k += 5) other[k] = invent_words(random, 1)[0];
      const double fewer = score(joined(sentence), testing::in_cyrillic(joined(other)));
      EXPECT_LT(fewer, last) << count << " words, of each five " << i + 1 << " others";
      last = fewer;
    }
  }
}

TEST(MiningScore, FallsWithNumbersOfOneSideAlone) {
  const std::string number = "Bado keli mufa nore 512.";
  const std::string other = "Bado keli mufa nore 734.";
  const double same = score(number, testing::in_cyrillic(number));
  const double different = score(number, testing::in_cyrillic(other));
  // Each tells as much as a number can: 0.15 for both, and a word less is covered.
  EXPECT_LT(different, same - 0.3);
  EXPECT_GT(different, same - 0.9);
}

TEST(MiningScore, IsThatOfNoWordsWhereTheMarginIsLowOrWordsLack) {
  EXPECT_DOUBLE_EQ(score(words, testing::in_cyrillic(words), 1.04), 1.04 - 1.2);
  EXPECT_DOUBLE_EQ(score("", testing::in_cyrillic(words)), 1.5 - 1.2);
  // Else a pair that is not looked at would win against one of a single word that is.
  EXPECT_GT(score("Bado", testing::in_cyrillic("Bado"), 1.06), score(words, words, 1.04));
}

}  // namespace
}  // namespace diglot::align
