#include "tokenize/names.h"

#include <string>

#include <gtest/gtest.h>

#include "tokenize/romanize.h"

namespace diglot::tokenize {
namespace {

/// The names, those that may be none with '?'.
std::string names_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Name& name : find_names(text, lang)) {
    result += text.substr(name.bytes.begin, name.bytes.size()) + (name.initial ? "?|" : "|");
  }
  return result;
}

TEST(Names, HaveCapitals) {
  EXPECT_EQ(names_of("Aflat la Kiev, secretarul general al NATO, Mark Rutte, a vorbit.", "ro"),
            "Aflat?|Kiev|NATO|Mark|Rutte|");
  EXPECT_EQ(names_of("Το Κρεμλίνο και ο Ζελένσκι.", "el"), "Κρεμλίνο|Ζελένσκι|");
}

TEST(Names, AreNoFunctionWordsOrMonths) {
  EXPECT_EQ(names_of("The attack followed. In Kyiv on Monday, February 3, he spoke.", "en"),
            "Kyiv|");
}

TEST(Names, BehindQuotesMayBeNone) {
  EXPECT_EQ(names_of("He said: \"Taking Kyiv,\" Zelenskyy added.", "en"),
            "Taking?|Kyiv|Zelenskyy|");
}

TEST(Names, LoseTheEnglishGenitive) {
  EXPECT_EQ(names_of("near Russia's border and Putin’s house", "en"), "Russia|Putin|");
}

TEST(Names, OfWeaponsAreWhole) {
  EXPECT_EQ(names_of("bombers Tu-95MS and Kh-22/32", "en"), "Tu-95MS|Kh-22/32|");
}

TEST(Names, InGermanMayBeNouns) {
  EXPECT_EQ(names_of("Der Präsident Wolodymyr Selenskyj traf in Kiew die Regierung.", "de"),
            "Präsident?|Wolodymyr|Selenskyj|Kiew|");
}

TEST(Names, InChineseAreLatin) {
  EXPECT_EQ(names_of("北京NATO访问了Mark Rutte。", "zh"), "NATO|Mark|Rutte|");
}

TEST(Names, OfAShoutedLineAreNone) { EXPECT_EQ(names_of("WAR TALKS IN KYIV", "en"), ""); }

TEST(Names, HaveKeysAcrossScripts) {
  const auto cyrillic = find_names("у Ту-95МС", "uk");
  const auto latin = find_names("a Tu-95MS", "en");
  ASSERT_EQ(cyrillic.size(), 1u);
  ASSERT_EQ(latin.size(), 1u);
  EXPECT_EQ(cyrillic[0].key, latin[0].key);
}

TEST(Names, AreNoTitles) {
  EXPECT_EQ(names_of("yesterday Mr Rutte met Mrs Merkel", "en"), "Rutte|Merkel|");
  EXPECT_EQ(names_of("gestern traf Herr Rutte", "de"), "Rutte|");
}

TEST(Names, InHeadlineCaseMayBeNone) {
  for (const Name& name : find_names("Police Arrest Suspect After Deadly Belfast Attack", "en")) {
    EXPECT_TRUE(name.initial) << name.key;
  }
  const auto names =
      find_names("Yesterday Mark Rutte came to Kyiv and then met Volodymyr Zelenskyy", "en");
  ASSERT_EQ(names.size(), 5U);
  EXPECT_FALSE(names[2].initial) << "two of eight long words have no capital";
}

TEST(NameKey, SpellsForeignSoundsAsOthersDo) {
  EXPECT_EQ(name_key("Μπράιτον", "el"), "braiton");
  EXPECT_EQ(name_key("Ντάνιελ", "el"), "daniel");
  EXPECT_EQ(name_key("Γκέιτς", "el"), "geits");
  EXPECT_EQ(name_key("Τζέιμς", "el"), "jeims");
  EXPECT_EQ(name_key("Γουέλς", "el"), "wels");
  EXPECT_EQ(name_key("Ολυμπιακός", "el"), romanize("Ολυμπιακός")) << "not at the beginning";
  EXPECT_EQ(name_key("Гуем", "uk"), romanize("Гуем")) << "Greek alone";
}

}  // namespace
}  // namespace diglot::tokenize
