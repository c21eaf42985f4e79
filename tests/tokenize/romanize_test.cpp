#include "tokenize/romanize.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(Romanize, WritesOtherScriptsInLatinLetters) {
  EXPECT_EQ(romanize("Зеленський"), "zelenskii");
  EXPECT_EQ(romanize("Ζελένσκι"), "zelenski");
  EXPECT_EQ(romanize("щука"), "shchuka");
  EXPECT_EQ(romanize("Љубљана"), "ljubljana");
  EXPECT_EQ(romanize("ქართველი"), "kartveli");
  EXPECT_EQ(romanize("パリ"), "pari");
  EXPECT_EQ(romanize("المغرب"), "almghrb");
}

TEST(Romanize, DropsMarksWhetherComposedOrNot) {
  EXPECT_EQ(romanize("Chișinău Łódź Ærø İstanbul"), "chisinau lodz aero istanbul");
  EXPECT_EQ(romanize("e\u0301"), romanize("\u00e9"));
  EXPECT_EQ(romanize("\u0438\u0306"), romanize("\u0439"));
}

TEST(Romanize, FoldsCaseWidthAndDigits) {
  EXPECT_EQ(romanize("Straße ﬁn ＡＢ"), "strasse fin ab");
  EXPECT_EQ(romanize("٤٥٠ ４５０"), "450 450");
}

TEST(Romanize, KeepsWhatHasNoLatinForm) {
  EXPECT_EQ(romanize("北京 2026, \"x\""), "北京 2026, \"x\"");
  EXPECT_EQ(romanize(""), "");
}

TEST(Romanize, IsItsOwnFixedPoint) {
  for (const char* text : {"Зеленський", "Ζελένσκι", "Straße", "北京", "المغرب", "١٢", "Їжак"}) {
    EXPECT_EQ(romanize(romanize(text)), romanize(text)) << text;
  }
}

}  // namespace
}  // namespace diglot::tokenize
