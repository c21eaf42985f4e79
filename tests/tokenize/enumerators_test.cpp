#include "tokenize/enumerators.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// "end value", with "letter" and "bracket" where they hold; "none".
std::string shown(std::string_view text, std::size_t begin = 0) {
  const auto item = enumerator_at(text, begin);
  if (!item) return "none";
  return std::to_string(item->end) + " " + std::to_string(item->value) +
         (item->letter ? " letter" : "") + (item->bracket ? " bracket" : "");
}

TEST(Enumerators, AreNumbersAndLettersWithAMark) {
  EXPECT_EQ(shown("2. Next"), "2 2");
  EXPECT_EQ(shown("12) Next"), "3 12 bracket");
  EXPECT_EQ(shown("2.) Next"), "3 2 bracket");
  EXPECT_EQ(shown("999. Next"), "4 999");
  EXPECT_EQ(shown("b) next"), "2 1 letter bracket");
  EXPECT_EQ(shown("a. Next"), "2 0 letter");
  EXPECT_EQ(shown("• 2. Next"), "6 2") << "the bullet has three bytes";
  EXPECT_EQ(shown("•2. Next"), "5 2");
}

TEST(Enumerators, BeginWhereAskedFor) { EXPECT_EQ(shown("1) One 2) Two", 7), "9 2 bracket"); }

TEST(Enumerators, NeedAMarkAndASpace) {
  for (const char* text :
       {"", "2", "2.", "2)", "2 Next", "2.5 m", "2)x", "2.)", "1000. Next", "B) next", "ab) next",
        ") next", ". Next", "• Next", "2: Next", "б) next"}) {
    EXPECT_EQ(shown(text), "none") << text;
  }
}

TEST(Enumerators, FollowTheirLike) {
  const auto follows = [](std::string_view one, std::string_view other) {
    return enumerator_at(one, 0)->follows(*enumerator_at(other, 0));
  };
  EXPECT_TRUE(follows("2. x", "1. x"));
  EXPECT_TRUE(follows("• 10. x", "9. x"));
  EXPECT_TRUE(follows("b) x", "a) x"));
  EXPECT_TRUE(follows("2.) x", "1) x"));
  EXPECT_FALSE(follows("1. x", "2. x"));
  EXPECT_FALSE(follows("3. x", "1. x"));
  EXPECT_FALSE(follows("2. x", "2. x"));
  EXPECT_FALSE(follows("2) x", "1. x"));
  EXPECT_FALSE(follows("b. x", "0. x"));
}

}  // namespace
}  // namespace diglot::tokenize
