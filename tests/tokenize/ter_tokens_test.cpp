#include "tokenize/ter_tokens.h"

#include <random>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(TerTokens, AreLowerCasedWordsWithOneSpaceBetween) {
  EXPECT_EQ(ter_tokens("Two  Towns, 3.5 km \t apart. ", {}), "two towns, 3.5 km apart.");
  EXPECT_EQ(ter_tokens("Two  Towns", {.case_sensitive = true}), "Two Towns");
  EXPECT_EQ(ter_tokens("", {}), "");
  EXPECT_EQ(ter_tokens(" \n\t ", {.normalized = true}), "");
}

TEST(TerTokens, AreLowerCasedAsUnicodeSays) {
  EXPECT_EQ(ter_tokens("ÎNAINTE ȘI ДАЛІ", {}), "înainte și далі");
  EXPECT_EQ(ter_tokens("ΔΡΟΜΟΣ ΣΑΣ", {}), "δρομος σας");
  EXPECT_EQ(ter_tokens("İzmir", {}), "i\xCC\x87zmir");  // one letter becomes two code points
}

TEST(TerTokens, EndWherePythonSeesWhiteSpace) {
  EXPECT_EQ(ter_tokens("a\xC2\xA0"
                       "b\xE2\x80\xA8"
                       "c\xE3\x80\x80"
                       "d\x1C"
                       "e\r\n"
                       "f\xC2\x85",
                       {}),
            "a b c d e f");
  EXPECT_EQ(ter_tokens("a\xE2\x80\x8B"
                       "b",
                       {}),
            "a\xE2\x80\x8B"
            "b");  // a zero-width space is none
}

TEST(TerTokens, NormalizedLoseWhatIsNoWord) {
  constexpr TerTokenOptions options{.normalized = true};
  EXPECT_EQ(ter_tokens("\"Stay!\" (he said)", options), "\" stay ! \" ( he said )");
  EXPECT_EQ(ter_tokens("R&amp;D &lt;b&gt; &quot;x&quot;", options), "r & d < b > \" x \"");
  EXPECT_EQ(ter_tokens("&amp;lt;", options), "<");  // one entity after the other
  EXPECT_EQ(ter_tokens("Anna's cat isn't Hans'", options), "anna 's cat isn't hans'");
  EXPECT_EQ(ter_tokens("Anna's", options), "anna 's");
  EXPECT_EQ(ter_tokens("it cost 1,250.50, not .5.", options), "it cost 1,250.50 , not . 5 .");
  EXPECT_EQ(ter_tokens("2014-2020 well-known", options), "2014 - 2020 well-known");
  EXPECT_EQ(ter_tokens("a line\n-end and\nanother", options), "a lineend and another");
}

TEST(TerTokens, NormalizedKeepStopsThatStandTogether) {
  constexpr TerTokenOptions options{.normalized = true};
  EXPECT_EQ(ter_tokens("5..", options), "5 . .");
  EXPECT_EQ(ter_tokens("5.,6", options), "5 . , 6");
  EXPECT_EQ(ter_tokens("wait...", options), "wait . . .");
}

TEST(TerTokens, WithoutPunctuation) {
  EXPECT_EQ(ter_tokens("\"Stay!\" (he said): 1,250.5; why? a-b", {.no_punct = true}),
            "stay he said 12505 why a-b");
  EXPECT_EQ(ter_tokens("Stay, now - a/b", {.normalized = true, .no_punct = true}),
            "stay now - a / b");
}

TEST(TerTokens, OfEastAsia) {
  constexpr TerTokenOptions cut{.normalized = true, .asian_support = true};
  EXPECT_EQ(ter_tokens("雨が降る。晴れ、", cut), "雨 が 降 る 。 晴 れ 、");
  EXPECT_EQ(ter_tokens("カメラです", cut), "カメラです");  // kana stay together
  EXPECT_EQ(ter_tokens("好！", cut), "好 ！");
  EXPECT_EQ(ter_tokens("雨。", {.normalized = true}), "雨。");
  EXPECT_EQ(ter_tokens("雨。", {.asian_support = true}), "雨。");
  EXPECT_EQ(ter_tokens("雨。（晴）", {.no_punct = true, .asian_support = true}), "雨晴");
  EXPECT_EQ(ter_tokens("雨。", {.no_punct = true}), "雨。");
}

TEST(TerTokens, OfMalformedTextAreSomething) {
  const std::string malformed("a\xFF\xC3 b\0c\xE5\x8C", 9);
  for (const bool normalized : {false, true}) {
    for (const bool cased : {false, true}) {
      const TerTokenOptions options{normalized, true, true, cased};
      EXPECT_EQ(ter_tokens(malformed, options).substr(0, 1), "a");
    }
  }
  EXPECT_EQ(ter_tokens(malformed, {.case_sensitive = true}), malformed);
}

/// Tercom's rules as expressions, one after the other.
std::string by_expressions(std::string text) {
  text = std::regex_replace(text, std::regex("\\s+$"), "");
  const std::vector<std::pair<const char*, const char*>> rules = {
      {"\n-", ""},
      {"\n", " "},
      {"&quot;", "\""},
      {"&amp;", "&"},
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"^|$", " "},
      {R"([ -&(-+/:-@\x5B-\x60\x7B-\x7E])", " $& "},
      {"'s ", " 's "},
      {"([^0-9])([.,])", "$1 $2 "},
      {"([.,])([^0-9])", " $1 $2"},
      {"([0-9])-", "$1 - "},
      {"\\s+", " "},
      {"^ | $", ""},
  };
  for (const auto& [expression, replacement] : rules) {
    text = std::regex_replace(text, std::regex(expression), replacement);
  }
  return text;
}

TEST(TerTokens, NormalizedAreThoseOfTercomsExpressions) {
  std::mt19937 random(1);
  const std::vector<std::string> parts = {
      "a",  "s", "7",     "0", ".", ",", "-",  "'", "'s ", " ", ".", "\n", "&",    ";", "!",
      "\"", "[", "&amp;", "~", "%", ",", "lt", "q", "(",   "/", "@", "\\", "&gt;", "{", "^"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t left = random() % 12; left > 0; --left) text += parts[random() % parts.size()];
    EXPECT_EQ(ter_tokens(text, {.normalized = true}), by_expressions(text)) << text;
  }
}

}  // namespace
}  // namespace diglot::tokenize
