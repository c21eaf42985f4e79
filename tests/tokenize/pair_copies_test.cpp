#include "tokenize/pair_copies.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

corpora::Objection objection(const std::string& src, const std::string& tgt, double most = 0.8) {
  return test_untranslated({{"en", src}, {"ro", tgt}, {}}, most);
}

TEST(PairCopies, TheSameText) {
  EXPECT_EQ(objection("The price rose.", "The price rose."), "both sides are the same");
  EXPECT_EQ(objection("The price rose.", "THE PRICE ROSE."), "both sides are the same");
  EXPECT_EQ(objection("北京大学", "北京大学"), "both sides are the same");
}

TEST(PairCopies, NearlyTheSameText) {
  EXPECT_EQ(objection("The old price rose again, by 3 percent.",
                      "Again the old price rose by 4 (percent)!"),
            "100 % of the words are the same");
  EXPECT_EQ(objection("aaaa bbbb cccc dddd eeee", "aaaa bbbb cccc dddd ffff"),
            "80 % of the words are the same");
  EXPECT_EQ(objection("aaaa bbbb cccc dddd eeee", "aaaa bbbb cccc gggg ffff"), std::nullopt);
  EXPECT_EQ(objection("我们明天去北京大学看书吧", "我们今天去北京大学看书吧"),
            "92 % of the words are the same");
}

TEST(PairCopies, WordsCountAsOftenAsBothHaveThem) {
  EXPECT_EQ(objection("aa aa aa aa aa aa", "aa bb cc dd ee ff"), std::nullopt);
}

TEST(PairCopies, Translations) {
  EXPECT_EQ(
      objection("Angela Merkel visited Kyiv on Monday.", "Angela Merkel a vizitat luni Kievul."),
      std::nullopt);
  EXPECT_EQ(objection("The price rose.", "Prețul a crescut."), std::nullopt);
}

TEST(PairCopies, NoLettersAreNoCopy) {
  EXPECT_EQ(objection("2019 – 2020", "2019 – 2020"), std::nullopt);
  EXPECT_EQ(objection("", ""), std::nullopt);
}

TEST(PairCopies, ByTheShareThatIsGiven) {
  EXPECT_NE(objection("aaaa bbbb", "aaaa cccc", 0.5), std::nullopt);
  EXPECT_EQ(objection("aaaa bbbb", "aaaa cccc", 0.51), std::nullopt);
}

}  // namespace
}  // namespace diglot::tokenize
