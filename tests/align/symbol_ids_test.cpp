#include "align/symbol_ids.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(SymbolIds, OfWordsCountFromZero) {
  WordIds ids;
  EXPECT_EQ(ids("a"), 0U);
  EXPECT_EQ(ids(""), 1U);
  EXPECT_EQ(ids("ab"), 2U);
  EXPECT_EQ(ids("a"), 0U);
  EXPECT_EQ(ids.size(), 3U);
  ids.clear();
  EXPECT_EQ(ids.size(), 0U);
  EXPECT_EQ(ids("ab"), 0U);
}

TEST(SymbolIds, OfManyWordsStayTheirs) {
  std::vector<std::string> words;
  for (int i = 0; i < 5000; ++i) words.push_back(std::to_string(i));
  WordIds ids;
  for (int round = 0; round < 2; ++round) {
    for (std::uint32_t i = 0; i < words.size(); ++i) EXPECT_EQ(ids(words[i]), i);
    for (std::uint32_t i = 0; i < words.size(); ++i) EXPECT_EQ(ids(words[i]), i);
    EXPECT_EQ(ids.size(), words.size());
    ids.clear();
  }
}

TEST(SymbolIds, OfCharactersOfAnyPlane) {
  CharacterIds ids;
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(ids(U'😀'), 0U);
    EXPECT_EQ(ids(U'é'), 1U);
    EXPECT_EQ(ids(U'\0'), 2U);
    EXPECT_EQ(ids(U'😀'), 0U);
    EXPECT_EQ(ids(U'é'), 1U);
    EXPECT_EQ(ids.size(), 3U);
    ids.clear();
    EXPECT_EQ(ids.size(), 0U);
  }
}

}  // namespace
}  // namespace diglot::align
