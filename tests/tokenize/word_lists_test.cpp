#include "tokenize/word_lists.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for_each_in_list(list, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

TEST(WordLists, HaveTheWordsBetweenSpaces) {
  EXPECT_EQ(words_of("dr prof sr"), (std::vector<std::string>{"dr", "prof", "sr"}));
  EXPECT_EQ(words_of("κύριος"), (std::vector<std::string>{"κύριος"}));
  EXPECT_TRUE(words_of("").empty());
}

TEST(WordLists, AreSearchedUpToTheFirstThatHolds) {
  std::string seen;
  EXPECT_TRUE(any_in_list("up to,less than,under", ',', [&](std::string_view phrase) {
    seen += phrase;
    return phrase == "less than";
  }));
  EXPECT_EQ(seen, "up toless than");
  EXPECT_FALSE(any_in_list("a,b", ',', [](std::string_view) { return false; }));
}

TEST(WordLists, AreOfALanguage) {
  const WordList lists[] = {{"en", "mr mrs"}, {"de", "herr"}};
  EXPECT_TRUE(is_listed(lists, "en", "mrs"));
  EXPECT_TRUE(is_listed(lists, "de", "herr"));
  for (const char* word : {"", "m", "mr mrs", "herr"}) {
    EXPECT_FALSE(is_listed(lists, "en", word)) << word;
  }
}

}  // namespace
}  // namespace diglot::tokenize
