#include "align/common_words.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(CommonWords, AreThoseInSmallLetters) {
  const std::vector<std::string> lines = {"The Officer met an officer.", "Σήμερα η Αθήνα"};
  const CommonWords words(lines, "en");
  for (const char* word : {"officer", "met", "an", "η"}) EXPECT_TRUE(words.contains(word)) << word;
  for (const char* word : {"the", "αθήνα", "Officer"}) EXPECT_FALSE(words.contains(word)) << word;
}

TEST(CommonWords, OfNoLinesAreNone) { EXPECT_FALSE(CommonWords().contains("officer")); }

}  // namespace
}  // namespace diglot::align
