#include "tokenize/text_chunks.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

std::vector<std::string_view> chunks_of(std::string_view text) {
  std::vector<std::string_view> chunks;
  for_each_chunk(text, [&](std::string_view chunk) { chunks.push_back(chunk); });
  return chunks;
}

TEST(TextChunks, OfAShortTextAreItself) {
  EXPECT_TRUE(chunks_of("").empty());
  EXPECT_EQ(chunks_of("a b").size(), 1U);
  EXPECT_EQ(chunks_of(std::string(longest_chunk, 'a')).size(), 1U);
}

TEST(TextChunks, EndAfterAWord) {
  const std::string text = std::string(5000, 'a') + " " + std::string(5000, 'b');
  const auto chunks = chunks_of(text);
  ASSERT_EQ(chunks.size(), 2U);
  EXPECT_EQ(chunks[0], std::string(5000, 'a'));
  EXPECT_EQ(chunks[1], " " + std::string(5000, 'b'));
}

TEST(TextChunks, EndBetweenCharactersWhereThereIsNoSpace) {
  std::string text;
  while (text.size() < 20'000) text += "京";  // three bytes: 8192 falls within one
  const auto chunks = chunks_of(text);
  ASSERT_EQ(chunks.size(), 3U);
  EXPECT_EQ(chunks[0].size(), 8190U);
  EXPECT_EQ(chunks[1].size(), 8190U);
  EXPECT_EQ(chunks[0].size() + chunks[1].size() + chunks[2].size(), text.size());
}

TEST(TextChunks, GoOnWhereTheOnlySpaceIsTheFirstByte) {
  const std::string text = " " + std::string(longest_chunk, 'a');
  const auto chunks = chunks_of(text);
  ASSERT_EQ(chunks.size(), 2U);
  EXPECT_EQ(chunks[0].size(), longest_chunk);
}

}  // namespace
}  // namespace diglot::tokenize
