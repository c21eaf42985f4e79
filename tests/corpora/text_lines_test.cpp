#include "corpora/text_lines.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

using Lines = std::vector<std::string_view>;

TEST(TextLines, EndAtLfOnly) {
  EXPECT_EQ(TextLines("a\r\n\n b\u2028c \r\u0085\n").lines(),
            (Lines{"a\r", "", " b\u2028c \r\u0085"}))
      << "and nothing is stripped";
  EXPECT_EQ(TextLines("a\nb").lines(), (Lines{"a", "b"}));
  EXPECT_EQ(TextLines("\n").lines(), (Lines{""}));
  EXPECT_TRUE(TextLines("").lines().empty());
}

TEST(TextLines, StayWhereTheyAreWhenMoved) {
  TextLines text("a\nb");
  const TextLines moved = std::move(text);
  EXPECT_EQ(moved.lines(), (Lines{"a", "b"}));
}

TEST(TextLines, OfAFileAreValid) {
  const TemporaryFolder folder;
  const std::string bad = folder.file("bad", "a\nb\xFF\n");
  try {
    read_text_lines(bad, OnBadUtf8::error);
    FAIL() << "not UTF-8";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(bad + ":2: "), std::string::npos) << error.what();
  }
  const ReadTextLines replaced = read_text_lines(bad, OnBadUtf8::replace);
  EXPECT_EQ(replaced.text.lines(), (Lines{"a", "b\uFFFD"}));
  EXPECT_EQ(replaced.replaced, 1U);
  EXPECT_THROW(read_text_lines(folder.file("nul", std::string_view("a\0b", 3)), OnBadUtf8::error),
               Error);
}

}  // namespace
}  // namespace diglot::corpora
