#include <cstdio>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

/// "text=value kind|..." of what are no weekdays; cardinals without a kind.
std::string numbers_of(const std::string& text, std::string_view lang) {
  static constexpr const char* kinds[] = {"",     " ord", " %", " year", " month",
                                          " day", " min", "",   "",      " frac"};
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    if (number.kind == NumberKind::weekday) continue;
    char value[32];
    std::snprintf(value, sizeof value, "%.12g", number.value);
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" + value +
              kinds[static_cast<std::size_t>(number.kind)] + "|";
  }
  return result;
}

TEST(NumberForms, CasesAndGenders) {
  EXPECT_EQ(numbers_of("двамата, тримата, петте", "bg"), "двамата=2|тримата=3|петте=5|");
  EXPECT_EQ(numbers_of("mezi třemi obránci, obou zemí", "cs"), "třemi=3|obou=2|");
  EXPECT_EQ(numbers_of("dwóch, dwiema, czworga, obie", "pl"), "dwóch=2|dwiema=2|czworga=4|obie=2|");
  EXPECT_EQ(numbers_of("трёх, двоим, обеих", "ru"), "трёх=3|двоим=2|обеих=2|");
  EXPECT_EQ(numbers_of("шістнадцяти, обидва, тричі", "uk"), "шістнадцяти=16|обидва=2|тричі=3|");
  EXPECT_EQ(numbers_of("hárman, mindkét, nyolcból, hatmillió", "hu"),
            "hárman=3|mindkét=2|nyolcból=8|hatmillió=6000000|");
  EXPECT_EQ(numbers_of("ikisi, dördünün", "tr"), "ikisi=2|dördünün=4|");
  EXPECT_EQ(numbers_of("منذ عامين وثلاثًا، سيارتا شرطة، مليونين", "ar"),
            "عامين=2|وثلاثًا=3|سيارتا=2|مليونين=2000000|");
}

TEST(NumberForms, ABareThousandMayBegin) {
  EXPECT_EQ(numbers_of("mille cinq cents, mille neuf cent soixante", "fr"),
            "mille cinq cents=1500|mille neuf cent soixante=1960|");
  EXPECT_EQ(numbers_of("тысяча пятьсот, тысяча людей", "ru"), "тысяча пятьсот=1500|");
  EXPECT_EQ(numbers_of("тисяча двісті", "uk"), "тисяча двісті=1200|");
  EXPECT_EQ(numbers_of("tisíc pět set", "cs"), "tisíc pět set=1500|");
  EXPECT_EQ(numbers_of("bin beş yüz", "tr"), "bin beş yüz=1500|");
  EXPECT_EQ(numbers_of("mil quinientos, mil millones", "es"),
            "mil quinientos=1500|mil millones=1000000000|");
}

TEST(NumberForms, TurkishScaleWordsHaveEndings) {
  EXPECT_EQ(numbers_of("8 bin kişi, 94 bini, 150 bine, 20 binden, 5 binlik", "tr"),
            "8 bin=8000|94 bini=94000|150 bine=150000|20 binden=20000|5 binlik=5000|");
  EXPECT_EQ(numbers_of("1,5 milyonu, 3 milyarlık, 2 trilyonun, iki bine", "tr"),
            "1,5 milyonu=1500000|3 milyarlık=3000000000|2 trilyonun=2e+12|iki bine=2000|");
  EXPECT_EQ(numbers_of("50 milyoner, otobüse bine bine", "tr"), "50=50|") << "millionaires";
}

TEST(NumberForms, DigitsMayGoOnBehindAScaleWord) {
  EXPECT_EQ(numbers_of("2 bin 800, 2 bin 800'ü, 2 bin 50, 1 milyon 200 bin 300", "tr"),
            "2 bin 800=2800|2 bin 800=2800|2 bin 50=2050|1 milyon 200 bin 300=1200300|");
  EXPECT_EQ(numbers_of("1 milion 200 de mii", "ro"), "1 milion 200 de mii=1200000|");
  EXPECT_EQ(numbers_of("3 тысячи 500, 3 тыс. 500, 5 млн 30 тыс", "ru"),
            "3 тысячи 500=3500|3 тыс. 500=3500|5 млн 30 тыс=5030000|");
  EXPECT_EQ(numbers_of("2 тисячі 300, 2\u00A0тисячі\u00A0300", "uk"),
            "2 тисячі 300=2300|2\u00A0тисячі\u00A0300=2300|");
  EXPECT_EQ(numbers_of("5 χιλιάδες 400, 1 εκατομμύριο και 200 χιλιάδες", "el"),
            "5 χιλιάδες 400=5400|1 εκατομμύριο και 200 χιλιάδες=1200000|");
  EXPECT_EQ(numbers_of("1 milione e 200mila", "it"), "1 milione e 200mila=1200000|");
  EXPECT_EQ(numbers_of("1 milhão e 200 mil", "pt"), "1 milhão e 200 mil=1200000|");
  EXPECT_EQ(numbers_of("1 million 200 000", "fr"), "1 million 200 000=1200000|");
  EXPECT_EQ(numbers_of("1 mln 200 tys.", "pl"), "1 mln 200 tys=1200000|");
  EXPECT_EQ(numbers_of("1 millió 200 ezer", "hu"), "1 millió 200 ezer=1200000|");
}

TEST(NumberForms, DigitsBehindAScaleWordMayBeginAnotherNumber) {
  EXPECT_EQ(numbers_of("8 bin 3 Mayıs", "tr"), "8 bin=8000|3=3 day|Mayıs=5 month|");
  EXPECT_EQ(numbers_of("1,5 milyon 300 bin", "tr"), "1,5 milyon=1500000|300 bin=300000|");
  EXPECT_EQ(numbers_of("5 млн 30 января, 3 тысячи 50 человек", "ru"),
            "5 млн=5000000|30=30 day|января=1 month|3 тысячи=3000|50=50|");
  EXPECT_EQ(numbers_of("£1m 200,000; 5 million, 300 thousand; 2 thousand 300 thousand", "en"),
            "1m=1000000|200,000=200000|5 million=5000000|300 thousand=300000|"
            "2 thousand=2000|300 thousand=300000|");
  EXPECT_EQ(numbers_of("1 million 2019", "en"), "1 million=1000000|2019=2019 year|");
  EXPECT_EQ(numbers_of("3 milioni e 20 uomini", "it"), "3 milioni=3000000|20=20|");
}

TEST(NumberForms, TheFirstOfTheWorldWars) {
  EXPECT_EQ(numbers_of("the First World War, the first world record", "en"), "First=1 ord|");
  EXPECT_EQ(numbers_of("Primul Război Mondial, primul război", "ro"), "Primul=1 ord|");
  EXPECT_EQ(numbers_of("Première Guerre mondiale, la première guerre", "fr"), "Première=1 ord|");
  EXPECT_EQ(numbers_of("im Ersten Weltkrieg, im ersten Krieg", "de"), "Ersten=1 ord|");
  EXPECT_EQ(numbers_of("Первой мировой войны, первой войны", "ru"), "Первой=1 ord|");
  EXPECT_EQ(numbers_of("Першої світової війни", "uk"), "Першої=1 ord|");
  EXPECT_EQ(numbers_of("първата световна война", "bg"), "първата=1 ord|");
  EXPECT_EQ(numbers_of("Primera Guerra Mundial", "es"), "Primera=1 ord|");
  EXPECT_EQ(numbers_of("Prima Guerra Mondiale", "it"), "Prima=1 ord|");
  EXPECT_EQ(numbers_of("pierwszej wojny światowej", "pl"), "pierwszej=1 ord|");
  EXPECT_EQ(numbers_of("první světové války", "cs"), "první=1 ord|");
  EXPECT_EQ(numbers_of("az első világháború", "hu"), "első=1 ord|");
  EXPECT_EQ(numbers_of("Birinci Dünya Savaşı", "tr"), "Birinci=1 ord|");
  EXPECT_EQ(numbers_of("Πρώτος Παγκόσμιος Πόλεμος", "el"), "Πρώτος=1 ord|");
  EXPECT_EQ(numbers_of("Primeira Guerra Mundial", "pt"), "Primeira=1 ord|");
}

TEST(NumberForms, ArabicDuals) {
  EXPECT_EQ(numbers_of("متجرين ومدينتان وفي الدولتين", "ar"), "متجرين=2|ومدينتان=2|الدولتين=2|");
  EXPECT_EQ(numbers_of("البلدان، المهندسين، المسلمين، لبنان", "ar"), "") << "plurals, a country";
}

TEST(NumberForms, WordsWithANumberInside) {
  EXPECT_EQ(numbers_of("dreimal, zweifache, fünfjährigen, achtziger Jahre", "de"),
            "dreimal=3|zweifache=2|fünfjährigen=5|achtziger=80|");
  EXPECT_EQ(numbers_of("двухдневный, двадцатипятилетнего, пятитысячный", "ru"),
            "двухдневный=2|двадцатипятилетнего=25|пятитысячный=5000|");
  EXPECT_EQ(numbers_of("трирічна, п'ятиденний", "uk"), "трирічна=3|п'ятиденний=5|");
  EXPECT_EQ(numbers_of("czterdziestodwuletni, trzykrotnie", "pl"),
            "czterdziestodwuletni=42|trzykrotnie=3|");
  EXPECT_EQ(numbers_of("třikrát, dvojnásobný, jednačtyřicetiletý", "cs"),
            "třikrát=3|dvojnásobný=2|jednačtyřicetiletý=41|");
  EXPECT_EQ(numbers_of("двукратният, четиригодишна", "bg"), "двукратният=2|четиригодишна=4|");
  EXPECT_EQ(numbers_of("háromszoros, ötnapos, kétgólos", "hu"),
            "háromszoros=3|ötnapos=5|kétgólos=2|");
  EXPECT_EQ(numbers_of("τριετής, δίμηνο", "el"), "τριετής=3|δίμηνο=2|");
  EXPECT_EQ(numbers_of("quarantenne, il 24enne", "it"), "quarantenne=40|24=24|");
  EXPECT_EQ(numbers_of("twice, the eighties", "en"), "twice=2|eighties=80|");
}

TEST(NumberForms, WordsThatOnlyBeginLikeANumber) {
  EXPECT_EQ(numbers_of("einmal, eintägig, Elfmeter, achten, Viertel, dreist", "de"), "");
  EXPECT_EQ(numbers_of("столетие, десятилетие, двусторонний, пятница, вторник", "ru"), "");
  EXPECT_EQ(numbers_of("stulecie, dwustronny, piątek, czwartek", "pl"), "");
  EXPECT_EQ(numbers_of("století, desetiletí, pátek, čtvrtek", "cs"), "");
  EXPECT_EQ(numbers_of("hétvége, a héten, hatalmas, ötlet, kétség", "hu"), "");
  EXPECT_EQ(numbers_of("δεκαετία, διώρυγα, εξετάσεις, διπλασιάζω", "el"), "");
  EXPECT_EQ(numbers_of("ikiz, beşik", "tr"), "");
  EXPECT_EQ(numbers_of("يوم الاثنين", "ar"), "") << "Monday";
}

TEST(NumberForms, OrdinalsInWords) {
  EXPECT_EQ(numbers_of("the third, twenty-first, a second time", "en"),
            "third=3 ord|twenty-first=21 ord|second=2 ord|");
  EXPECT_EQ(numbers_of("двадцать первого, четвёртая", "ru"),
            "двадцать первого=21 ord|четвёртая=4 ord|");
  EXPECT_EQ(numbers_of("dwudziesty pierwszy, osiemdziesiątych", "pl"),
            "dwudziesty pierwszy=21 ord|osiemdziesiątych=80 ord|");
  EXPECT_EQ(numbers_of("třetí", "cs"), "třetí=3 ord|");
  EXPECT_EQ(numbers_of("al doilea, a treia", "ro"), "doilea=2 ord|treia=3 ord|");
  EXPECT_EQ(numbers_of("das zweite, die drittgrößte", "de"), "zweite=2 ord|drittgrößte=3 ord|");
  EXPECT_EQ(numbers_of("trigésimo sexto", "es"), "trigésimo sexto=36 ord|");
  EXPECT_EQ(numbers_of("القرن التاسع عشر، السادس والثلاثين", "ar"),
            "التاسع عشر=19 ord|السادس والثلاثين=36 ord|");
  EXPECT_EQ(numbers_of("第四场，十九世纪", "zh"), "四=4 ord|十九=19 ord|");
  EXPECT_EQ(numbers_of("na 125th Street", "pt"), "125th=125 ord|");
}

TEST(NumberForms, OrdinalsThatAreOtherWords) {
  EXPECT_EQ(numbers_of("the first, 30 second, 60 a second", "en"), "30=30|60=60|");
  EXPECT_EQ(numbers_of("na segunda, na quarta-feira, segundo a polícia", "pt"), "");
  EXPECT_EQ(numbers_of("a segunda parte", "pt"), "segunda=2 ord|");
  EXPECT_EQ(numbers_of("secondo gli esperti, il secondo tempo", "it"), "secondo=2 ord|");
  EXPECT_EQ(numbers_of("την Πέμπτη, την πέμπτη φορά", "el"), "πέμπτη=5 ord|");
}

TEST(NumberForms, DaysAndHoursInWords) {
  EXPECT_EQ(numbers_of("el uno de octubre", "es"), "uno=1 day|octubre=10 month|");
  EXPECT_EQ(numbers_of("двадцать пятого мая, первого октября", "ru"),
            "двадцать пятого=25 day|мая=5 month|первого=1 day|октября=10 month|");
  EXPECT_EQ(numbers_of("am dritten Februar", "de"), "dritten=3 day|Februar=2 month|");
  EXPECT_EQ(numbers_of("十月一日", "zh"), "十=10 month|一=1 day|");
  EXPECT_EQ(numbers_of("2日間、4日後", "ja"), "2=2|4=4|");
  EXPECT_EQ(numbers_of("às três da tarde, às 7h55", "pt"), "três da tarde=900 min|7h55=475 min|");
  EXPECT_EQ(numbers_of("a las 6 de la tarde, um 6 Uhr abends", "es"),
            "6 de la tarde=1080 min|6=6|");
  EXPECT_EQ(numbers_of("alle 7.55 del mattino", "it"), "7.55 del mattino=475 min|");
  EXPECT_EQ(numbers_of("délután 2 órakor, 2 óra alatt", "hu"), "2 órakor=120 min|2=2|");
  EXPECT_EQ(numbers_of("три дня", "ru"), "три=3|") << "days, not the afternoon";
}

TEST(NumberForms, HanNumeralsWithCounters) {
  EXPECT_EQ(numbers_of("三比一获胜，两英尺，六小时，五名，十二岁，三次，两国，三种，两张", "zh"),
            "三=3|一=1|两=2|六=6|五=5|十二=12|三=3|两=2|三=3|两=2|");
  EXPECT_EQ(numbers_of("十分钟，百分之百，第三，百分之三十，三分之二", "zh"),
            "十=10|百分之百=100 %|三=3 ord|百分之三十=30 %|三分之二=0.666666666667 frac|");
  EXPECT_EQ(numbers_of("三つ、二人、五名、六時間、二番目、三カ国", "ja"),
            "三=3|二=2|五=5|六=6|二=2|三=3|");
}

TEST(NumberForms, HanWordsThatOnlyBeginLikeANumber) {
  EXPECT_EQ(
      numbers_of("一般，一些，三明治，万一，四川，九州，八卦，一直，一致，七夕，二手，十分，千万",
                 "zh"),
      "");
  EXPECT_EQ(numbers_of("一人，三星手机，五角大楼，十字路口，几十年，一两个", "zh"), "");
  EXPECT_EQ(numbers_of("五輪、四国、六本木、三菱、一つ、十分な、一番", "ja"), "");
}

TEST(NumberForms, MonthsAsAdjectives) {
  EXPECT_EQ(numbers_of("июньский саммит", "ru"), "июньский=6 month|");
  EXPECT_EQ(numbers_of("липневий", "uk"), "липневий=7 month|");
  EXPECT_EQ(numbers_of("czerwcowy szczyt", "pl"), "czerwcowy=6 month|");
  EXPECT_EQ(numbers_of("červnový", "cs"), "červnový=6 month|");
  EXPECT_EQ(numbers_of("юнската среща", "bg"), "юнската=6 month|");
  EXPECT_EQ(numbers_of("March's meeting, the March summit", "en"),
            "March's=3 month|March=3 month|");
  EXPECT_EQ(numbers_of("Theresa May's plan, they march, Women's March group", "en"), "");
}

}  // namespace
}  // namespace diglot::tokenize
