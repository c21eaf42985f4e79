#include "align/common_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

BitextPart part(std::vector<std::string> english, std::vector<std::string> romanian) {
  BitextPart result;
  result.src_lang = "en";
  result.tgt_lang = "ro";
  result.src = std::move(english);
  result.tgt = std::move(romanian);
  return result;
}

TEST(CommonWords, AreNamesThatMostlyHaveSmallLetters) {
  const auto hashes = find_common_words(
      {part({"then the Officer came", "an officer", "her officer", "then Rutte came", "to a rutte",
             "in Kyiv", "to Kyiv", "to Kyiv", "kyiv", "kyiv"},
            {"ofițerul a venit"})});
  EXPECT_TRUE(std::ranges::is_sorted(hashes));
  const CommonWords words(hashes);
  EXPECT_TRUE(words.contains("officer", "en"));
  EXPECT_FALSE(words.contains("rutte", "en"));  // in small letters once: an error
  EXPECT_FALSE(words.contains("kyiv", "en"));   // more often with a capital
  EXPECT_FALSE(words.contains("came", "en"));   // never with a capital
}

TEST(CommonWords, BelongToALanguage) {
  const auto hashes =
      find_common_words({part({"the Officer", "officer", "officer"}, {"", "", ""})});
  EXPECT_FALSE(CommonWords(hashes).contains("officer", "ro"));
}

TEST(CommonWords, OfNoTextAreNone) { EXPECT_TRUE(find_common_words({}).empty()); }

}  // namespace
}  // namespace diglot::align
