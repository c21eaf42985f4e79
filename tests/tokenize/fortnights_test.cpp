#include "tokenize/fortnights.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

Unit unit_of(const std::string& text, const char* lang) {
  const auto numbers = find_numbers(text, lang);
  return numbers.empty() ? Unit::none : numbers.front().unit;
}

TEST(Fortnights, AreTwoWeeks) {
  EXPECT_EQ(unit_of("in two weeks", "en"), Unit::week);
  EXPECT_EQ(unit_of("a two-week trip", "en"), Unit::week);
  EXPECT_EQ(unit_of("for a fortnight", "en"), Unit::week);
  EXPECT_EQ(unit_of("două săptămâni", "ro"), Unit::week);
  EXPECT_EQ(unit_of("δύο εβδομάδες", "el"), Unit::week);
  EXPECT_EQ(unit_of("два тижні", "uk"), Unit::week);
  EXPECT_EQ(unit_of("двухнедельный", "ru"), Unit::week);
  EXPECT_EQ(unit_of("zwei Wochen", "de"), Unit::week);
  EXPECT_EQ(unit_of("deux semaines", "fr"), Unit::week);
  EXPECT_EQ(unit_of("dos semanas", "es"), Unit::week);
  EXPECT_EQ(unit_of("dwa tygodnie", "pl"), Unit::week);
  EXPECT_EQ(unit_of("две седмици", "bg"), Unit::week);
  EXPECT_EQ(unit_of("dva týdny", "cs"), Unit::week);
  EXPECT_EQ(unit_of("iki hafta", "tr"), Unit::week);
  EXPECT_EQ(unit_of("két hét", "hu"), Unit::week);
  EXPECT_EQ(unit_of("due settimane", "it"), Unit::week);
  EXPECT_EQ(unit_of("duas semanas", "pt"), Unit::week);
  EXPECT_EQ(unit_of("أسبوعين", "ar"), Unit::week);
  EXPECT_EQ(unit_of("两个星期", "zh"), Unit::week);
  EXPECT_EQ(unit_of("2週間", "ja"), Unit::week);
}

TEST(Fortnights, AreFifteenDaysInRomanceLanguages) {
  EXPECT_EQ(unit_of("quinze jours", "fr"), Unit::day);
  EXPECT_EQ(unit_of("15 días", "es"), Unit::day);
  EXPECT_EQ(unit_of("quindici giorni", "it"), Unit::day);
  EXPECT_EQ(unit_of("quinze dias", "pt"), Unit::day);
}

TEST(Fortnights, AreNoOtherNumbers) {
  EXPECT_EQ(unit_of("fifteen days", "en"), Unit::none);
  EXPECT_EQ(unit_of("fünfzehn Tage", "de"), Unit::none);
  EXPECT_EQ(unit_of("three weeks", "en"), Unit::none);
  EXPECT_EQ(unit_of("seize jours", "fr"), Unit::none);
  EXPECT_EQ(unit_of("quinze hommes", "fr"), Unit::none);
  EXPECT_EQ(unit_of("quinze", "fr"), Unit::none);
  EXPECT_EQ(unit_of("two", "en"), Unit::none);
}

}  // namespace
}  // namespace diglot::tokenize
