#include "corpora/folded_text.h"

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(FoldedText, HasOneSpaceForARunOfWhiteSpace) {
  EXPECT_EQ(folded(" \t one \r\n two\u00A0three \n"), "one two\u00A0three");
  EXPECT_EQ(folded(" \n "), "");
  std::string text = "line\n";
  append_folded(text, "  next ");
  append_folded(text, " word");
  EXPECT_EQ(text, "line\nnext word");
}

TEST(FoldedText, IsTrimmedOfIndentationToo) {
  EXPECT_EQ(trimmed("\u3000\u3000one \u3000two\u00A0\n"), "one \u3000two");
  EXPECT_EQ(trimmed(" \u00A0 "), "");
  EXPECT_EQ(trimmed("à\u3001"), "à\u3001") << "bytes that spaces end with";
}

}  // namespace
}  // namespace diglot::corpora
