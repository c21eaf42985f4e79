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
  static constexpr const char* kinds[] = {"",     " ord", " %",       " year", " month",
                                          " day", " min", " weekday", " date"};
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
  EXPECT_EQ(numbers_of("10 000 personas", "es"), "10 000=10000|");
  EXPECT_EQ(numbers_of("٤٥٠ و ١٬١٧٠٫٥", "ar"), "٤٥٠=450|١٬١٧٠٫٥=1170.5|");
  EXPECT_EQ(numbers_of("150.000 و 150,000 و 2.5", "ar"), "150.000=150000|150,000=150000|2.5=2.5|");
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
  EXPECT_EQ(numbers_of("1.5亿，3万5千，550多万", "zh"),
            "1.5亿=150000000|3万5千=35000|550多万=5500000|");
  EXPECT_EQ(numbers_of("1 万 5 千ドル", "ja"), "1 万 5 千=15000|");
  EXPECT_EQ(numbers_of("2 δις δολάρια", "el"), "2 δις=2000000000|");
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
  EXPECT_EQ(numbers_of("iki yüz elli, bin, on dört", "tr"),
            "iki yüz elli=250|bin=1000|on dört=14|");
  EXPECT_EQ(numbers_of("أربعة عشر شخصا", "ar"), "أربعة عشر=14|");
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
}

TEST(Numbers, MonthsStandAloneWhereTheyAreNoOtherWord) {
  EXPECT_EQ(numbers_of("February was cold", "en"), "February=2 month|");
  EXPECT_EQ(numbers_of("They may march, in May or March", "en"), "May=5 month|");
  EXPECT_EQ(numbers_of("În mai sunt mai multe, în iulie", "ro"), "mai=5 month|iulie=7 month|");
  EXPECT_EQ(numbers_of("в июле, в июне", "ru"), "июле=7 month|июне=6 month|");
  EXPECT_EQ(numbers_of("у травні, травма, трави", "uk"), "травні=5 month|");
  EXPECT_EQ(numbers_of("w lipcu, w maju", "pl"), "lipcu=7 month|maju=5 month|");
  EXPECT_EQ(numbers_of("v červnu a v červenci", "cs"), "červnu=6 month|červenci=7 month|");
  EXPECT_EQ(numbers_of("τον Ιούλιο", "el"), "Ιούλιο=7 month|");
  EXPECT_EQ(numbers_of("januárban", "hu"), "januárban=1 month|");
  EXPECT_EQ(numbers_of("Temmuz'da", "tr"), "Temmuz'da=7 month|");
  EXPECT_EQ(numbers_of("18 мача", "bg"), "18=18|") << "matches, not May";
  EXPECT_EQ(numbers_of("17-5 pro Ayr", "cs"), "17=17|5=5|") << "for, not December";
  EXPECT_EQ(numbers_of("February's 4-1 win", "en"), "February's=2 month|4=4|1=1|");
}

TEST(Numbers, MonthsAreNotWhatOnlyLooksLikeOne) {
  EXPECT_EQ(numbers_of("în mai puțin de zece minute", "ro"), "zece=10|");
  EXPECT_EQ(numbers_of("în mai multe orașe, din mai multe motive, tot mai mult", "ro"), "");
  EXPECT_EQ(numbers_of("cu 5 mai mult, cele mai bune", "ro"), "5=5|");
  EXPECT_EQ(numbers_of("în mai, din mai până în iulie, pe 5 mai", "ro"),
            "mai=5 month|mai=5 month|iulie=7 month|5=5 day|mai=5 month|");
  EXPECT_EQ(numbers_of("Up to 20 may have died on 20 May", "en"), "20=20|20=20 day|May=5 month|");
  EXPECT_EQ(numbers_of("un voyage vers Mars en mars", "fr"), "mars=3 month|");
  EXPECT_EQ(numbers_of("no Rio de Janeiro em janeiro", "pt"), "janeiro=1 month|");
  EXPECT_EQ(numbers_of("desde o fim de Abril", "pt"), "Abril=4 month|");
  EXPECT_EQ(numbers_of("las Madres de Plaza de Mayo en mayo", "es"), "mayo=5 month|");
  EXPECT_EQ(numbers_of("Maja Nowak wygrała; do maja", "pl"), "maja=5 month|");
  EXPECT_EQ(numbers_of("Марта Петрова приехала в марте", "ru"), "марте=3 month|");
  EXPECT_EQ(numbers_of("Luglio è caldo", "it"), "Luglio=7 month|") << "begins a sentence";
}

TEST(Numbers, TimesAreMinutes) {
  EXPECT_EQ(numbers_of("13:05", "ro"), "13:05=785 min|");
  EXPECT_EQ(numbers_of("1:05 p.m.", "en"), "1:05=785 min|");
  EXPECT_EQ(numbers_of("2:1", "en"), "2=2|1=1|");
  EXPECT_EQ(numbers_of("7.55am, 12 a.m., 12pm, at 3 p.m.", "en"),
            "7.55=475 min|12=0 min|12=720 min|3=900 min|");
  EXPECT_EQ(numbers_of("7.55 π.μ. και 3 μ.μ.", "el"), "7.55=475 min|3=900 min|");
  EXPECT_EQ(numbers_of("à 15 h, à 15h30, 15 h 30", "fr"),
            "15 h=900 min|15h30=930 min|15 h 30=930 min|");
  EXPECT_EQ(numbers_of("13点10分，5：30", "zh"), "13点10分=790 min|5：30=330 min|");
  EXPECT_EQ(numbers_of("午前7時55分と5時半", "ja"), "7時55分=475 min|5時半=330 min|");
  EXPECT_EQ(numbers_of("3 amps, 15 hours", "en"), "3=3|15=15|");
}

/// "value unit|...", the unit by its number.
std::string amounts_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    char value[32];
    std::snprintf(value, sizeof value, "%.6g", number.value);
    result += std::string(value) + " " + std::to_string(static_cast<int>(number.unit)) + "|";
  }
  return result;
}

std::string amount(const char* value, Unit unit) {
  return std::string(value) + " " + std::to_string(static_cast<int>(unit)) + "|";
}

TEST(Numbers, HaveTheUnitBehindThem) {
  EXPECT_EQ(amounts_of("130 miles, 550-pound, 281-store", "en"),
            amount("130", Unit::mile) + amount("550", Unit::pound) + amount("281", Unit::none));
  EXPECT_EQ(
      amounts_of("27 de grade, 300 kg, 1,98 m", "ro"),
      amount("27", Unit::degree) + amount("300", Unit::kilogram) + amount("1.98", Unit::metre));
  EXPECT_EQ(amounts_of("20 °C and 80 degrees Fahrenheit", "en"),
            amount("20", Unit::celsius) + amount("80", Unit::fahrenheit));
  EXPECT_EQ(amounts_of("5 square miles, 3 m²", "en"),
            amount("5", Unit::square_mile) + amount("3", Unit::square_metre));
  EXPECT_EQ(amounts_of("20 kilomètres carrés", "fr"), amount("20", Unit::square_kilometre));
  EXPECT_EQ(amounts_of("15 км и 20 км/ч", "ru"),
            amount("15", Unit::kilometre) + amount("20", Unit::kilometre));
  EXPECT_EQ(amounts_of("2 to 4 inches", "en"), amount("2", Unit::inch) + amount("4", Unit::inch));
  EXPECT_EQ(amounts_of("6-foot-6 and 5ft 9in", "en"),
            amount("6.5", Unit::foot) + amount("5.75", Unit::foot));
  EXPECT_EQ(amounts_of("6 feet, 10 people", "en"),
            amount("6", Unit::foot) + amount("10", Unit::none));
}

TEST(Numbers, HaveTheBoundInFrontOfThem) {
  const auto bound_of = [](std::string_view text, std::string_view lang) {
    const auto numbers = find_numbers(text, lang);
    return numbers.empty() ? Bound::none : numbers.back().bound;
  };
  EXPECT_EQ(bound_of("more than 70", "en"), Bound::at_least);
  EXPECT_EQ(bound_of("more than $70", "en"), Bound::at_least);
  EXPECT_EQ(bound_of("peste 70 de rachete", "ro"), Bound::at_least);
  EXPECT_EQ(bound_of("Rund 160 Menschen", "de"), Bound::about);
  EXPECT_EQ(bound_of("до 70", "uk"), Bound::at_most);
  EXPECT_EQ(bound_of("moreover 70", "en"), Bound::none) << "the end of a longer word";
  EXPECT_EQ(bound_of("unter 116 123", "de"), Bound::none) << "said of the first";
  EXPECT_EQ(bound_of("超过70", "zh"), Bound::at_least);
  EXPECT_EQ(bound_of("70", "xx"), Bound::none);
}

TEST(Numbers, AmountsOfMoneyMayHaveALetter) {
  EXPECT_EQ(numbers_of("£125m, $50k, €2.8bn", "en"), "125m=125000000|50k=50000|2.8bn=2800000000|");
  EXPECT_EQ(numbers_of("a 125m race", "en"), "125=125|") << "metres";
}

TEST(Numbers, YearsOfOneCenturyMayBeShort) {
  EXPECT_EQ(numbers_of("the 1950-53 war", "en"), "1950=1950 year|53=1953 year|");
  EXPECT_EQ(numbers_of("the 1980s, 1950-60 people", "en"),
            "1980s=1980 year|1950=1950 year|60=1960 year|");
  EXPECT_EQ(numbers_of("in den 1930er-Jahren", "de"), "1930er=1930 year|");
}

TEST(Numbers, MayHaveAnAdjectivesEnding) {
  EXPECT_EQ(numbers_of("Η 44χρονη", "el"), "44=44|");
  EXPECT_EQ(numbers_of("20letého", "cs"), "20=20|");
  EXPECT_EQ(numbers_of("130 mil, 3 mil. korun", "cs"), "130=130|3 mil=3000000|");
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
