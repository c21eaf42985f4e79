#include "align/mining_score.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

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

// Five words and a full stop.
const std::string words = "Bado keli mufa nore pita.";

TEST(MiningScore, OfTheSameWordsIsAllButThatForTheirNumber) {
  // All covered, no gap.
  EXPECT_NEAR(score(words, testing::in_cyrillic(words)), 1.5 + 0.8 - 0.4 / 6, 0.01);
  const std::string more = "Bado keli mufa nore pita sadu.";
  EXPECT_NEAR(score(more, testing::in_cyrillic(more)), 1.5 + 0.8 - 0.4 / 7, 0.01);
}

TEST(MiningScore, FallsWithWordsOfEitherSideThatHaveNoCounterpart) {
  const double all = score(words, testing::in_cyrillic(words));
  const std::string longer = "Bado keli mufa nore pita zago relu dike.";
  EXPECT_LT(score(longer, testing::in_cyrillic(words)), all - 0.1);
  EXPECT_LT(score(words, testing::in_cyrillic(longer)), all - 0.1);
  const std::string foreign = testing::in_cyrillic("Zago relu dike sona tubi.");
  EXPECT_LT(score(words, foreign), 1.5) << "the gaps take more than the full stop adds";
}

TEST(MiningScore, FallsWithTheShareOfUncoveredWordsRatherThanTheirNumber) {
  // Two words of five against four of ten, in two passages that are no longer.
  const std::string five = "Bado keli mufa zago relu.";
  const std::string five_else = "Bado keli mufa sona tubi.";
  const std::string ten = "Bado keli mufa zago relu nore pita sadu dike hamo.";
  const std::string ten_else = "Bado keli mufa sona tubi nore pita sadu fipo jegu.";
  EXPECT_GT(score(ten, testing::in_cyrillic(ten_else)),
            score(five, testing::in_cyrillic(five_else)));
}

TEST(MiningScore, FallsWithNumbersOfOneSideAlone) {
  const std::string number = "Bado keli mufa nore 512.";
  const std::string other = "Bado keli mufa nore 734.";
  const double same = score(number, testing::in_cyrillic(number));
  const double different = score(number, testing::in_cyrillic(other));
  // Each tells as much as a number can: 0.2 for both, and a word less is covered.
  EXPECT_LT(different, same - 0.4);
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
