#include "tokenize/python_text.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

using Words = std::vector<std::string_view>;

TEST(PythonText, WhiteSpaceIsUnicodesAndFourSeparators) {
  // What the documentation of str.isspace() says: category Zs, or bidirectional class WS, B or S.
  const std::u32string spaces =
      U"\t\n\v\f\r\x1C\x1D\x1E\x1F \x85\xA0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
      U"\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
  for (char32_t c = 0; c < 0x110000; ++c) {
    EXPECT_EQ(is_python_space(c), spaces.find(c) != std::u32string::npos) << static_cast<int>(c);
  }
}

TEST(PythonText, SplitsAtAnySpace) {
  EXPECT_EQ(split_at_space(" a\u00A0b\u2028\u3000é \x1F"), (Words{"a", "b", "é"}));
  EXPECT_EQ(split_at_space("a\u200Bb\uFEFF"), (Words{"a\u200Bb\uFEFF"})) << "no spaces";
  EXPECT_TRUE(split_at_space("").empty());
  EXPECT_TRUE(split_at_space("\r \t").empty());
}

TEST(PythonText, StripsEnds) {
  EXPECT_EQ(strip_end("\u3000é\u00A0\r"), "\u3000é");
  EXPECT_EQ(strip_ends("\u3000é b\u00A0\r"), "é b");
  EXPECT_EQ(strip_ends(" \u2003 "), "");
  EXPECT_EQ(strip_end(""), "");
}

TEST(PythonText, LowersAsPython) {
  EXPECT_EQ(to_lower("ABC z@[1"), "abc z@[1");
  EXPECT_EQ(to_lower("ÉCOLE ЖУК ẞ"), "école жук ß");
  EXPECT_EQ(to_lower("ΟΔΟΣ ΣΑΣ."), "οδος σας.") << "a sigma at the end of a word";
  EXPECT_EQ(to_lower("İI"), "i\u0307i") << "of no language in particular";
}

TEST(PythonText, CodePoints) {
  EXPECT_EQ(code_points("a é😀"), U"a é😀");
  EXPECT_EQ(code_points_without_space(" a\u00A0é\r😀"), U"aé😀");
  EXPECT_EQ(code_points("\xFF"), U"\uFFFD") << "what is no UTF-8 harms nothing";
}

}  // namespace
}  // namespace diglot::tokenize
