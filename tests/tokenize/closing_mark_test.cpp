#include "tokenize/closing_mark.h"

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(ClosingMark, IsTheLastMark) {
  EXPECT_EQ(closing_mark("He came.", "en"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("Did he come?!", "en"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("And so on…", "en"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("他来了。", "zh"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("He said:", "en"), ClosingMark::colon);
  EXPECT_EQ(closing_mark("他说：", "zh"), ClosingMark::colon);
  EXPECT_EQ(closing_mark("He came;", "en"), ClosingMark::semicolon);
  EXPECT_EQ(closing_mark("No mark", "en"), ClosingMark::none);
  EXPECT_EQ(closing_mark("One, ", "en"), ClosingMark::none);
  EXPECT_EQ(closing_mark("", "en"), ClosingMark::none);
}

TEST(ClosingMark, StandsBeforeWhatCloses) {
  EXPECT_EQ(closing_mark("“He came.”", "en"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("(\"Er kam.\") ", "de"), ClosingMark::stop);
  EXPECT_EQ(closing_mark("„Er kam:“", "de"), ClosingMark::colon);
  EXPECT_EQ(closing_mark("« Il vint ; »", "fr"), ClosingMark::semicolon);
  EXPECT_EQ(closing_mark("\")", "en"), ClosingMark::none);
}

TEST(ClosingMark, AGreekSemicolonAsks) {
  EXPECT_EQ(closing_mark("Ήρθε;", "el"), ClosingMark::stop);
}

}  // namespace
}  // namespace diglot::tokenize
