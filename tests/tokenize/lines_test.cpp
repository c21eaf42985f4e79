#include "tokenize/lines.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// The lines as "paragraph:text|...".
std::string lines_of(std::string_view text, LineEnds line_ends = LineEnds::end_sentences) {
  std::string result;
  for (const Line& line : split_lines(text, line_ends)) {
    result += std::to_string(line.paragraph) + ":" +
              std::string(text.substr(line.bytes.begin, line.bytes.size())) + "|";
  }
  return result;
}

TEST(Lines, EndAtEveryLineEnd) {
  EXPECT_EQ(lines_of("a\nb\r\nc\rd\u0085e\u2028f\vg\fh"), "0:a|0:b|0:c|0:d|0:e|0:f|0:g|0:h|");
}

TEST(Lines, BlankLinesEndParagraphs) {
  EXPECT_EQ(lines_of("a\n\nb\n \t\u00A0\n\u200B\nc\n"), "0:a|1:b|2:c|");
  EXPECT_EQ(lines_of("a\r\n\r\nb\r\nc"), "0:a|1:b|1:c|");
  EXPECT_EQ(lines_of("a\u2029b"), "0:a|1:b|");
}

TEST(Lines, BlankLinesInFrontCountNothing) { EXPECT_EQ(lines_of("\n\n\na"), "0:a|"); }

TEST(Lines, AreTrimmedOfWhatShowsNothing) {
  EXPECT_EQ(lines_of("\uFEFF a b \u200B\u00AD\n\t\u3000c\u2009"), "0:a b|0:c|");
}

TEST(Lines, KeepMarksAndFlagsWhole) {
  const std::string england = "🏴\U000E0067\U000E0062\U000E007F";
  EXPECT_EQ(lines_of(" e\u0301 \n" + england), "0:e\u0301|0:" + england + "|");
}

TEST(Lines, OfAParagraphJoin) {
  EXPECT_EQ(lines_of("a \n b\r\nc\n\nd", LineEnds::join), "0:a \n b\r\nc|1:d|");
}

TEST(Lines, OfNothingAreNone) {
  EXPECT_EQ(lines_of(""), "");
  EXPECT_EQ(lines_of(" \n\r\n\uFEFF"), "");
}

}  // namespace
}  // namespace diglot::tokenize
