#include "tokenize/time_units.h"

#include <cstdio>
#include <string>

#include <gtest/gtest.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

/// The first number of a text in hours, or in months where its unit is made of these: "1.5 h", "18
/// mo"; "-" where it is no length of time.
std::string length_of(const std::string& text, const char* lang) {
  const auto numbers = find_numbers(text, lang);
  if (numbers.empty() || dimension_of(numbers[0].unit) != Dimension::time) return "-";
  const bool months = numbers[0].unit >= Unit::month;
  const double base = in_base_unit(1, months ? Unit::month : Unit::hour);
  char length[32];
  std::snprintf(length, sizeof length, months ? "%.6g mo" : "%.6g h",
                in_base_unit(numbers[0].value, numbers[0].unit) / base);
  return length;
}

struct Case {
  const char* lang;
  const char* text;
  const char* length;
};

class TimeUnits : public ::testing::TestWithParam<Case> {};

TEST_P(TimeUnits, AreReadBehindNumbers) {
  EXPECT_EQ(length_of(GetParam().text, GetParam().lang), GetParam().length) << GetParam().text;
}

std::string name_of(const ::testing::TestParamInfo<Case>& test) {
  return std::string(test.param.lang) + std::to_string(test.index);
}

constexpr Case hours[] = {
    {"en", "after 90 minutes", "1.5 h"},
    {"ro", "după 90 de minute", "1.5 h"},
    {"el", "για 90 λεπτά", "1.5 h"},
    {"uk", "за 90 хвилин", "1.5 h"},
    {"ru", "через 90 минут", "1.5 h"},
    {"de", "nach 90 Minuten", "1.5 h"},
    {"fr", "pendant 90 minutes", "1.5 h"},
    {"es", "durante 90 minutos", "1.5 h"},
    {"pl", "przez 90 minut", "1.5 h"},
    {"bg", "след 90 минути", "1.5 h"},
    {"cs", "po 90 minutách", "1.5 h"},
    {"tr", "90 dakika sonra", "1.5 h"},
    {"hu", "90 perccel később", "1.5 h"},
    {"it", "per 90 minuti", "1.5 h"},
    {"pt", "durante 90 minutos", "1.5 h"},
    {"ar", "بعد 90 دقيقة", "1.5 h"},
    {"zh", "90分钟后", "1.5 h"},
    {"ja", "90分間", "1.5 h"},
    {"en", "two hours", "2 h"},
    {"ro", "două ore", "2 h"},
    {"el", "δύο ώρες", "2 h"},
    {"uk", "дві години", "2 h"},
    {"ru", "два часа", "2 h"},
    {"de", "zwei Stunden", "2 h"},
    {"fr", "deux heures", "2 h"},
    {"es", "dos horas", "2 h"},
    {"pl", "dwie godziny", "2 h"},
    {"bg", "два часа", "2 h"},
    {"cs", "dvě hodiny", "2 h"},
    {"tr", "iki saat", "2 h"},
    {"hu", "két óra", "2 h"},
    {"it", "due ore", "2 h"},
    {"pt", "duas horas", "2 h"},
    {"ar", "ساعتين", "2 h"},
    {"zh", "两个小时", "2 h"},
    {"ja", "2時間", "2 h"},
    {"en", "a 30-second spot", "0.00833333 h"},
    {"ro", "la „60 Minutes”", "1 h"},
    {"fr", "les deux dernières heures", "2 h"},
    {"en", "two more hours", "2 h"},
    {"pt", "nas duas últimas horas", "2 h"},
};
INSTANTIATE_TEST_SUITE_P(Hours, TimeUnits, ::testing::ValuesIn(hours), name_of);

constexpr Case weeks[] = {
    {"en", "in two weeks", "336 h"},    {"en", "a two-week trip", "336 h"},
    {"en", "for a fortnight", "336 h"}, {"en", "14 days", "336 h"},
    {"ro", "două săptămâni", "336 h"},  {"el", "δύο εβδομάδες", "336 h"},
    {"uk", "два тижні", "336 h"},       {"uk", "14 днів", "336 h"},
    {"ru", "двухнедельный", "336 h"},   {"ru", "14 дней", "336 h"},
    {"de", "zwei Wochen", "336 h"},     {"de", "vierzehntägig", "336 h"},
    {"fr", "deux semaines", "336 h"},   {"es", "dos semanas", "336 h"},
    {"pl", "dwa tygodnie", "336 h"},    {"pl", "dwutygodniowy", "336 h"},
    {"bg", "две седмици", "336 h"},     {"cs", "dva týdny", "336 h"},
    {"tr", "iki hafta", "336 h"},       {"hu", "két hét", "336 h"},
    {"hu", "kéthetes", "336 h"},        {"it", "due settimane", "336 h"},
    {"pt", "duas semanas", "336 h"},    {"ar", "أسبوعين", "336 h"},
    {"zh", "两个星期", "336 h"},        {"ja", "2週間", "336 h"},
};
INSTANTIATE_TEST_SUITE_P(Weeks, TimeUnits, ::testing::ValuesIn(weeks), name_of);

constexpr Case months[] = {
    {"en", "18 months", "18 mo"},        {"ro", "18 luni", "18 mo"},
    {"el", "18 μήνες", "18 mo"},         {"uk", "18 місяців", "18 mo"},
    {"ru", "18 месяцев", "18 mo"},       {"de", "18 Monate", "18 mo"},
    {"fr", "18 mois", "18 mo"},          {"es", "18 meses", "18 mo"},
    {"pl", "18 miesięcy", "18 mo"},      {"bg", "18 месеца", "18 mo"},
    {"cs", "18 měsíců", "18 mo"},        {"tr", "18 ay", "18 mo"},
    {"hu", "18 hónap", "18 mo"},         {"it", "18 mesi", "18 mo"},
    {"pt", "18 meses", "18 mo"},         {"ar", "18 شهرا", "18 mo"},
    {"zh", "18个月", "18 mo"},           {"ja", "18か月", "18 mo"},
    {"en", "two decades", "240 mo"},     {"en", "a decade", "120 mo"},
    {"ro", "un deceniu", "120 mo"},      {"de", "einem Jahrzehnt", "120 mo"},
    {"fr", "une décennie", "120 mo"},    {"es", "una década", "120 mo"},
    {"el", "μια δεκαετία", "120 mo"},    {"hu", "egy évtized", "120 mo"},
    {"ru", "два десятилетия", "240 mo"}, {"uk", "двома десятиліттями", "240 mo"},
    {"ru", "пятилетний", "60 mo"},       {"it", "ventenne", "240 mo"},
};
INSTANTIATE_TEST_SUITE_P(Months, TimeUnits, ::testing::ValuesIn(months), name_of);

constexpr Case halves[] = {
    {"en", "half an hour", "0.5 h"},
    {"en", "a half-hour", "0.5 h"},
    {"en", "an hour and a half", "1.5 h"},
    {"en", "a year and a half", "18 mo"},
    {"en", "one and a half hours", "1.5 h"},
    {"en", "two and a half hours", "2.5 h"},
    {"en", "half a century", "600 mo"},
    {"en", "three quarters of an hour", "0.75 h"},
    {"ro", "jumătate de oră", "0.5 h"},
    {"ro", "o oră și jumătate", "1.5 h"},
    {"ro", "un an și jumătate", "18 mo"},
    {"ro", "doi ani și jumătate", "30 mo"},
    {"el", "μισή ώρα", "0.5 h"},
    {"el", "μιάμιση ώρα", "1.5 h"},
    {"el", "ενάμιση χρόνο", "18 mo"},
    {"uk", "пів години", "0.5 h"},
    {"uk", "півгодини", "0.5 h"},
    {"uk", "півтори години", "1.5 h"},
    {"uk", "рік з половиною", "18 mo"},
    {"ru", "полчаса", "0.5 h"},
    {"ru", "полтора часа", "1.5 h"},
    {"ru", "час с половиной", "1.5 h"},
    {"ru", "два часа с половиной", "2.5 h"},
    {"ru", "полгода", "6 mo"},
    {"de", "eine halbe Stunde", "0.5 h"},
    {"de", "anderthalb Stunden", "1.5 h"},
    {"de", "eineinhalb Jahre", "18 mo"},
    {"de", "eine Viertelstunde", "0.25 h"},
    {"fr", "une demi-heure", "0.5 h"},
    {"fr", "une heure et demie", "1.5 h"},
    {"fr", "un an et demi", "18 mo"},
    {"fr", "trois quarts d'heure", "0.75 h"},
    {"es", "media hora", "0.5 h"},
    {"es", "una hora y media", "1.5 h"},
    {"es", "año y medio; un año y medio", "18 mo"},
    {"pl", "pół godziny", "0.5 h"},
    {"pl", "półtorej godziny", "1.5 h"},
    {"pl", "półtora roku", "18 mo"},
    {"pl", "rok i pół", "18 mo"},
    {"bg", "половин час", "0.5 h"},
    {"bg", "час и половина", "1.5 h"},
    {"bg", "година и половина", "18 mo"},
    {"cs", "půl hodiny", "0.5 h"},
    {"cs", "o půl hodiny později", "0.5 h"},
    {"cs", "hodinu a půl", "1.5 h"},
    {"cs", "půldruhého roku", "18 mo"},
    {"tr", "yarım saat", "0.5 h"},
    {"tr", "bir buçuk saat", "1.5 h"},
    {"hu", "fél óra", "0.5 h"},
    {"hu", "félóra", "0.5 h"},
    {"hu", "másfél óra", "1.5 h"},
    {"hu", "másfél év", "18 mo"},
    {"it", "mezz'ora", "0.5 h"},
    {"it", "un'ora e mezza", "1.5 h"},
    {"it", "un anno e mezzo", "18 mo"},
    {"pt", "meia hora", "0.5 h"},
    {"pt", "uma hora e meia", "1.5 h"},
    {"pt", "um ano e meio", "18 mo"},
    {"ar", "نصف ساعة", "0.5 h"},
    {"ar", "ساعة ونصف", "1.5 h"},
    {"ar", "عام ونصف", "18 mo"},
    {"zh", "半小时", "0.5 h"},
    {"zh", "半个小时", "0.5 h"},
    {"zh", "一个半小时", "1.5 h"},
    {"zh", "三个半小时", "3.5 h"},
    {"zh", "一年半", "18 mo"},
    {"zh", "半年", "6 mo"},
    {"ja", "1時間半", "1.5 h"},
    {"ja", "一年半", "18 mo"},
    {"ja", "半年", "6 mo"},
};
INSTANTIATE_TEST_SUITE_P(Halves, TimeUnits, ::testing::ValuesIn(halves), name_of);

constexpr Case others[] = {
    {"en", "15 buses", "-"},

    {"en", "half of the voters", "-"},
    {"en", "the 19th century", "-"},
    {"ru", "начало 19 века", "-"},
    {"ru", "5 частей", "-"},
    {"uk", "два годинники", "-"},
    {"pl", "dwa tygodniki", "-"},
    {"tr", "5 yıldız", "-"},
    {"tr", "iki güney ili", "-"},
    {"hu", "öt napelem", "-"},
    {"cs", "dvoje hodinky", "-"},
    {"ro", "două anunțuri", "-"},
    {"fr", "deux anciens", "-"},
    {"de", "5 Tagungen", "-"},
    {"zh", "19世纪", "-"},
    {"zh", "半导体", "-"},
    {"it", "due orari", "-"},
    {"es", "dos mesas", "-"},
};
INSTANTIATE_TEST_SUITE_P(OtherWords, TimeUnits, ::testing::ValuesIn(others), name_of);

TEST(FifteenDays, AreCountedAtBothEndsInRomanceLanguages) {
  for (const char* lang : {"fr", "es", "it", "pt"}) {
    EXPECT_EQ(counted_time_unit(15, Unit::day, lang), Unit::inclusive_day) << lang;
    EXPECT_EQ(counted_time_unit(14, Unit::day, lang), Unit::day) << lang;
    EXPECT_EQ(counted_time_unit(15, Unit::week, lang), Unit::week) << lang;
  }
  EXPECT_EQ(counted_time_unit(15, Unit::day, "en"), Unit::day);
  EXPECT_EQ(counted_time_unit(15, Unit::day, "ro"), Unit::day);
}

}  // namespace
}  // namespace diglot::tokenize
