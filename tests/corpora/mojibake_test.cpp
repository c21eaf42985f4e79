#include "corpora/mojibake.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

std::string repaired(std::string_view text) { return repair_mojibake(text).value_or("as it was"); }

TEST(Mojibake, OfWindows1252IsUndone) {
  EXPECT_EQ(repaired("CafÃ©"), "Café");
  EXPECT_EQ(repaired("Itâ€™s late"), "It’s late");
  EXPECT_EQ(repaired("PreÈ›ul a crescut, È™i Ã®ncÄƒ"), "Prețul a crescut, și încă");
  EXPECT_EQ(repaired("ÐŸÑ€Ð¸Ð²ÐµÑ‚"), "Привет");
  EXPECT_EQ(repaired("Î‘Î¸Î®Î½Î±"), "Αθήνα");
}

TEST(Mojibake, OfLatin1IsUndone) {
  EXPECT_EQ(repaired("â\u0080\u009Cquotedâ\u0080\u009D"), "“quoted”");
}

TEST(Mojibake, OfWindows1251IsUndone) {
  EXPECT_EQ(repaired("РџСЂРёРІРµС‚"), "Привет");
  EXPECT_EQ(repaired("РљРёС—РІ С– Р›СЊРІС–РІ"), "Київ і Львів");
}

TEST(Mojibake, TwiceIsUndoneTwice) {
  EXPECT_EQ(repaired("CafÃƒÂ©"), "Café");
  EXPECT_EQ(repaired("ItÃ¢â‚¬â„¢s"), "It’s");
}

TEST(Mojibake, ControlsBecomeTheCharactersOfWindows1252) {
  EXPECT_EQ(repaired("It\u0092s \u0093quoted\u0094"), "It’s “quoted”");
  EXPECT_EQ(repaired("nothing is at \u0081"), "as it was");
}

TEST(Mojibake, GoodTextStays) {
  for (const char* text : {"",
                           "Plain.",
                           "Café, naïve, Ångström",
                           "«clarté»",
                           "É»",
                           "à » é",
                           "IRMÃ”, NÃO",
                           "Prețul a crescut și încă",
                           "Привет, мир",
                           "РСФСР",
                           "Київ і Львів",
                           "Αθήνα",
                           "北京大学",
                           "El Niño… “sí”",
                           "Íž",
                           "ÚŽAS",
                           "10 Å",

                           "© 2024",
                           "100 °C",
                           "مرحبا"}) {
    EXPECT_EQ(repaired(text), "as it was") << text;
  }
}

TEST(Mojibake, WhatIsNotSureStays) {
  // The apostrophe is good, so that the text was put together from two.
  EXPECT_EQ(repaired("L’Ã©conomie"), "as it was");
  // One letter of another script may be chance.
  EXPECT_EQ(repaired("Ð¿"), "as it was");
}

bool is_damaged(std::string_view text) { return find_encoding_damage(text).has_value(); }

TEST(EncodingDamage, IsFound) {
  EXPECT_EQ(find_encoding_damage("L’Ã©conomie"), "\"Ã©\", once \"é\"");
  EXPECT_EQ(find_encoding_damage("A \uFFFD b"), "U+FFFD");
  EXPECT_EQ(find_encoding_damage("It\u0092s"), "a control character of C1");
  EXPECT_EQ(find_encoding_damage("РџСЂРёРІРµС‚"), "all of it misread");
  EXPECT_TRUE(is_damaged("Sâ€™il, déjà"));
}

TEST(EncodingDamage, IsNotFoundInGoodText) {
  for (const char* text :
       {"", "Plain.", "Café, naïve, Ångström", "«clarté»", "«é»…", "IRMÃ”, NÃO", "Preț, și încă",
        "Привет", "Київ", "Αθήνα", "北京大学。", "El Niño… “sí”", "ÍŽ, ÚŽAS", "ÎLE·DE·FRANCE",
        "À£5", "Ä, ö, ü – ß", "\u00A0\u00AD"}) {
    EXPECT_FALSE(is_damaged(text)) << text;
  }
}

}  // namespace
}  // namespace diglot::corpora
