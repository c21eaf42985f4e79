#include "tokenize/roman_numerals.h"

#include <string>

#include <gtest/gtest.h>

#include "tokenize/names.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

std::string ordinals_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    EXPECT_EQ(number.kind, NumberKind::ordinal);
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" +
              std::to_string(static_cast<int>(number.value)) + "|";
  }
  return result;
}

TEST(RomanNumerals, HaveOneForm) {
  EXPECT_EQ(roman_value("XIX"), 19);
  EXPECT_EQ(roman_value("MCMXCIV"), 1994);
  EXPECT_EQ(roman_value("MMMCMXCIX"), 3999);
  EXPECT_EQ(roman_value("ХХІ"), 21) << "Cyrillic letters";
  for (const char* other : {"", "IIX", "IIII", "VV", "XCX", "IC", "MMMM", "XIXe", "xix", "ABC"}) {
    EXPECT_EQ(roman_value(other), std::nullopt) << other;
  }
}

TEST(RomanNumerals, ArePlainUnlessTheyMayBeOtherWords) {
  EXPECT_EQ(plain_roman_value("II"), 2);
  EXPECT_EQ(plain_roman_value("XIXe"), 19);
  EXPECT_EQ(plain_roman_value("LII"), 52);
  for (const char* other : {"I",  "V",  "X",  "CD", "DC",  "MC",  "MD",  "CV",  "MI",   "DI",
                            "LI", "XL", "MM", "CC", "XXX", "LIV", "MIX", "СМІ", "Vice", "Xi"}) {
    EXPECT_EQ(plain_roman_value(other), std::nullopt) << other;
  }
}

TEST(RomanNumerals, AreFoundAsOrdinals) {
  EXPECT_EQ(ordinals_of("secolul al XIX-lea, secolul X, Henric al V-lea", "ro"),
            "XIX=19|X=10|V=5|");
  EXPECT_EQ(ordinals_of("au XIXe siècle, Louis XIV", "fr"), "XIXe=19|XIV=14|");
  EXPECT_EQ(ordinals_of("XIX век, в V веке", "ru"), "XIX=19|V=5|");
  EXPECT_EQ(ordinals_of("im XIX. Jahrhundert, Heinrich VIII.", "de"), "XIX=19|VIII=8|");
  EXPECT_EQ(ordinals_of("II wojna, w X wieku", "pl"), "II=2|X=10|");
  EXPECT_EQ(ordinals_of("Elizabeth II, Super Bowl LII, Phase II", "en"), "II=2|LII=52|II=2|");
  EXPECT_EQ(ordinals_of("I bought a CD, size XL, in DC with Xi, vitamin C, plan X", "en"), "");
}

TEST(RomanNumerals, AreNoNames) {
  const std::vector<Name> names = find_names("They met Queen Elizabeth II in DC.", "en");
  ASSERT_FALSE(names.empty());
  for (const Name& name : names) EXPECT_NE(name.key, "ii");
  EXPECT_EQ(names.back().key, "dc");
}

}  // namespace
}  // namespace diglot::tokenize
