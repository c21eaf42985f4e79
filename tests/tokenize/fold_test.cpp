#include "tokenize/fold.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

std::string to_utf8(UChar32 c) {
  std::string text;
  icu::UnicodeString(c).toUTF8String(text);
  return text;
}

// A soft hyphen is left out, and takes the word past the short cut for common letters.
TEST(Fold, CommonLettersFoldAsAllOthers) {
  for (const std::string_view lang : {"en", "ro", "tr", "el", "ru"}) {
    for (UChar32 c = 0x80; c < 0x10000; ++c) {
      if (U_IS_SURROGATE(c)) continue;
      const std::string letter = to_utf8(c);
      ASSERT_EQ(fold(letter, lang), fold(letter + "\u00AD", lang)) << lang << ' ' << letter;
    }
  }
}

TEST(Fold, DependsOnTheLanguageAndTheWord) {
  EXPECT_EQ(fold("ILIK İZMİR", "tr"), "ılık izmir");
  EXPECT_EQ(fold("Şi Ţara", "ro"), "și țara");
  EXPECT_EQ(fold("ΣΟΦΟΣ", "el"), "σοφος") << fold("ΣΟΦΟΣ", "el");
  EXPECT_EQ(fold("й", "ru"), "й");
  EXPECT_EQ(fold("L’Été", "fr"), "l'été");
}

TEST(CodePoints, CommonLettersAreWhatIcuSaysOfThem) {
  for (UChar32 c = 0; c < 0x10000; ++c) {
    ASSERT_EQ(is_letter(c), u_hasBinaryProperty(c, UCHAR_ALPHABETIC) != 0) << std::hex << c;
    ASSERT_EQ(is_digit(c), u_charType(c) == U_DECIMAL_DIGIT_NUMBER) << std::hex << c;
    if (!is_common_letter(c)) continue;
    ASSERT_FALSE(is_mark(c)) << std::hex << c;
    ASSERT_FALSE(u_isUWhiteSpace(c)) << std::hex << c;
    ASSERT_EQ(U_GET_GC_MASK(c) & U_GC_L_MASK, U_GET_GC_MASK(c)) << std::hex << c;
  }
}

}  // namespace
}  // namespace diglot::tokenize
