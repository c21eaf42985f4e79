#include "tokenize/numbers.h"

#include <cmath>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"

namespace diglot::tokenize {
namespace {

/// "text=value kind|..."; cardinals without a kind.
std::string numbers_of(const std::string& text, std::string_view lang) {
  static constexpr const char* kinds[] = {"", " ord", " %", " year", " month", " day", " min"};
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    char value[32];
    std::snprintf(value, sizeof value, "%.12g", number.value);
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" + value +
              kinds[static_cast<std::size_t>(number.kind)] + "|";
  }
  return result;
}

TEST(Numbers, DigitsAreReadAsTheLanguageWritesThem) {
  EXPECT_EQ(numbers_of("1,170 or 1.5", "en"), "1,170=1170|1.5=1.5|");
  EXPECT_EQ(numbers_of("1.170 oder 1,5", "de"), "1.170=1170|1,5=1.5|");
  EXPECT_EQ(numbers_of("1 170 000 ou 1,5", "fr"), "1 170 000=1170000|1,5=1.5|");
  EXPECT_EQ(numbers_of("1\u00A0170 or 1\u202F170", "en"), "1\u00A0170=1170|1\u202F170=1170|");
  EXPECT_EQ(numbers_of("1.234.567,89", "ro"), "1.234.567,89=1234567.89|");
  EXPECT_EQ(numbers_of("0.125 and 1,234.5", "en"), "0.125=0.125|1,234.5=1234.5|");
  EXPECT_EQ(numbers_of("٤٥٠ و ١٬١٧٠٫٥", "ar"), "٤٥٠=450|١٬١٧٠٫٥=1170.5|");
  EXPECT_EQ(numbers_of("４５０機", "ja"), "４５０=450|");
}

TEST(Numbers, ScalesMultiply) {
  EXPECT_EQ(numbers_of("1,5 miliarde, 450 de mii, o mie, un milion", "ro"),
            "1,5 miliarde=1500000000|450 de mii=450000|o mie=1000|un milion=1000000|");
  EXPECT_EQ(numbers_of("$1.5bn, three million, a million", "en"),
            "1.5bn=1500000000|three million=3000000|a million=1000000|");
  EXPECT_EQ(numbers_of("1,5 млрд, 30 тисяч, дві тисячі", "uk"),
            "1,5 млрд=1500000000|30 тисяч=30000|дві тисячі=2000|");
  EXPECT_EQ(numbers_of("1,5 εκατομμύρια, δύο χιλιάδες", "el"),
            "1,5 εκατομμύρια=1500000|δύο χιλιάδες=2000|");
  EXPECT_EQ(numbers_of("dos mil millones", "es"), "dos mil millones=2000000000|");
  EXPECT_EQ(numbers_of("1.5亿，3万5千", "zh"), "1.5亿=150000000|3万5千=35000|");
}

TEST(Numbers, AreReadInWords) {
  EXPECT_EQ(numbers_of("ten, twenty-one, two hundred and five", "en"),
            "ten=10|twenty-one=21|two hundred and five=205|");
  EXPECT_EQ(numbers_of("nouă, două, douăzeci și unu de mii, două sute treizeci", "ro"),
            "nouă=9|două=2|douăzeci și unu de mii=21000|două sute treizeci=230|");
  EXPECT_EQ(numbers_of("δεκαπέντε, είκοσι ένα, τρεις", "el"),
            "δεκαπέντε=15|είκοσι ένα=21|τρεις=3|");
  EXPECT_EQ(numbers_of("п’ять, п'ятдесят шість, двох", "uk"), "п’ять=5|п'ятдесят шість=56|двох=2|");
  EXPECT_EQ(numbers_of("двухсот пятидесяти, двадцать один", "ru"),
            "двухсот пятидесяти=250|двадцать один=21|");
  EXPECT_EQ(numbers_of("einundzwanzig, zweihundertfünfzig, dreitausend", "de"),
            "einundzwanzig=21|zweihundertfünfzig=250|dreitausend=3000|");
  EXPECT_EQ(numbers_of("quatre-vingt-dix-sept, deux cents, deux mille vingt-six", "fr"),
            "quatre-vingt-dix-sept=97|deux cents=200|deux mille vingt-six=2026|");
  EXPECT_EQ(numbers_of("iki yüz elli, bin", "tr"), "iki yüz elli=250|bin=1000|");
  EXPECT_EQ(numbers_of("kétszázötven, duecentocinquanta", "hu"), "kétszázötven=250|");
  EXPECT_EQ(numbers_of("duecentocinquanta", "it"), "duecentocinquanta=250|");
  EXPECT_EQ(numbers_of("三百五十万人，九人", "zh"), "三百五十万=3500000|九=9|");
}

TEST(Numbers, ArticlesAreNone) {
  EXPECT_EQ(numbers_of("un om, o casă, una", "ro"), "");
  EXPECT_EQ(numbers_of("one man and a dog", "en"), "");
  EXPECT_EQ(numbers_of("ein Mann, eine Frau", "de"), "");
  EXPECT_EQ(numbers_of("un homme, une femme", "fr"), "");
  EXPECT_EQ(numbers_of("ένα παιδί, μια γυναίκα", "el"), "");
  EXPECT_EQ(numbers_of("一些人统一", "zh"), "");
}

TEST(Numbers, PercentsHaveTheirKind) {
  EXPECT_EQ(numbers_of("20%, 5 percent, 3 per cent", "en"),
            "20%=20 %|5 percent=5 %|3 per cent=3 %|");
  EXPECT_EQ(numbers_of("20 la sută, 5 %", "ro"), "20 la sută=20 %|5 %=5 %|");
  EXPECT_EQ(numbers_of("yüzde 20, %5", "tr"), "20=20 %|5=5 %|");
  EXPECT_EQ(numbers_of("20 τοις εκατό", "el"), "20 τοις εκατό=20 %|");
}

TEST(Numbers, DatesHaveParts) {
  EXPECT_EQ(numbers_of("On February 3, 2026", "en"), "February=2 month|3=3 day|2026=2026 year|");
  EXPECT_EQ(numbers_of("La 3 februarie 2026", "ro"), "3=3 day|februarie=2 month|2026=2026 year|");
  EXPECT_EQ(numbers_of("Am 3. Februar", "de"), "3=3 day|Februar=2 month|");
  EXPECT_EQ(numbers_of("3 лютого, у лютому 2026", "uk"),
            "3=3 day|лютого=2 month|лютому=2 month|2026=2026 year|");
  EXPECT_EQ(numbers_of("στις 3 Φεβρουαρίου", "el"), "3=3 day|Φεβρουαρίου=2 month|");
  EXPECT_EQ(numbers_of("3 de febrero de 2026", "es"), "3=3 day|febrero=2 month|2026=2026 year|");
  EXPECT_EQ(numbers_of("2026. február 3.", "hu"), "2026=2026 year|február=2 month|3=3 day|");
  EXPECT_EQ(numbers_of("2026年2月3日", "zh"), "2026=2026 year|2=2 month|3=3 day|");
  EXPECT_EQ(numbers_of("2026-02-03 and 2/3/2026", "en"),
            "2026=2026 year|02=2 month|03=3 day|2=2 month|3=3 day|2026=2026 year|");
  EXPECT_EQ(numbers_of("03.02.2026", "de"), "03=3 day|02=2 month|2026=2026 year|");
  EXPECT_EQ(numbers_of("3-5 February", "en"), "3=3 day|5=5 day|February=2 month|");
  EXPECT_EQ(numbers_of("February was cold", "en"), "");
}

TEST(Numbers, TimesAreMinutes) {
  EXPECT_EQ(numbers_of("13:05", "ro"), "13:05=785 min|");
  EXPECT_EQ(numbers_of("1:05 p.m.", "en"), "1:05=785 min|");
  EXPECT_EQ(numbers_of("2:1", "en"), "2=2|1=1|");
}

TEST(Numbers, OrdinalsHaveTheirKind) {
  EXPECT_EQ(numbers_of("the 3rd", "en"), "3rd=3 ord|");
  EXPECT_EQ(numbers_of("al 3-lea", "ro"), "3-lea=3 ord|");
  EXPECT_EQ(numbers_of("40-й", "ru"), "40-й=40 ord|");
  EXPECT_EQ(numbers_of("die 3. Armee", "de"), "3=3 ord|");
}

TEST(Numbers, InsideNamesAreNone) {
  EXPECT_EQ(numbers_of("Tu-95MS, S-300, Kh-22/32, F-16s, COVID-19, G7, 5G", "en"), "");
  EXPECT_EQ(numbers_of("Iskander-M/S-300", "ro"), "");
  EXPECT_EQ(numbers_of("Ту-95МС", "ru"), "");
  EXPECT_EQ(numbers_of("192.168.1.1", "en"), "");
  EXPECT_EQ(numbers_of("a 28-point plan, mid-2023", "en"), "28=28|2023=2023 year|");
}

TEST(Numbers, AreFinite) {
  EXPECT_EQ(numbers_of(std::string(400, '9'), "en"), "");
  for (const Number& number : find_numbers(testing::repeat("九兆", 4000), "zh")) {
    EXPECT_TRUE(std::isfinite(number.value));
  }
}

TEST(Numbers, UnknownLanguagesHaveDigits) { EXPECT_EQ(numbers_of("450 drones", "xx"), "450=450|"); }

TEST(Numbers, AreFoundByManyThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> results(8);
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (const char* lang : {"pt", "cs", "ar", "bg", "pl"}) result += numbers_of("15", lang);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, "15=15|15=15|15=15|15=15|15=15|");
}

}  // namespace
}  // namespace diglot::tokenize
