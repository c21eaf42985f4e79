#include "align/fact_comparison.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using corpora::Agreement;
using tokenize::Number;
using tokenize::NumberKind;

corpora::Evidence compare(std::string_view src, std::string_view src_lang, std::string_view tgt,
                          std::string_view tgt_lang) {
  const Facts a = find_facts(src, src_lang);
  const Facts b = find_facts(tgt, tgt_lang);
  return to_evidence(a, b, compare_facts(a, b));
}

TEST(FactComparison, TheOnlyQuantitiesLeftConflictWhateverTheirKind) {
  const Facts src = find_facts("la a șasea oră", "ro");
  EXPECT_EQ(compare_facts(src, find_facts("on hour two", "en")).conflict.size(), 1U);
  EXPECT_TRUE(compare_facts(src, find_facts("two of three hours", "en")).conflict.empty());
  EXPECT_TRUE(compare_facts(src, find_facts("in July", "en")).conflict.empty());
}

TEST(FactComparison, RanksAndMeasuresDontConflict) {
  const auto conflicts = [](std::string_view en, std::string_view el) {
    return compare_facts(find_facts(en, "en"), find_facts(el, "el")).conflict.size();
  };
  EXPECT_EQ(conflicts("It weighs 14 kilograms", "του 2ου αιώνα"), 0U);
  EXPECT_EQ(conflicts("He came 14th", "του 2ου αιώνα"), 1U);
  EXPECT_EQ(conflicts("It weighs 14 kilograms", "Ζυγίζει 13 κιλά"), 1U);
}

TEST(Facts, NumbersThatBeginASentenceAreNoNames) {
  const Facts ten = find_facts("Ten people saw Hag", "en");
  ASSERT_EQ(ten.names.size(), 1U);
  EXPECT_EQ(ten.names[0].key, "hag");
  ASSERT_EQ(ten.numbers.size(), 1U);
  EXPECT_EQ(ten.numbers[0].value, 10);
}

TEST(FactComparison, ABoundIsInItsUnits) {
  const Facts src = find_facts("about 250 kg", "en");
  EXPECT_EQ(compare_facts(src, find_facts("250 pounds", "en")).conflict.size(), 1U);
  EXPECT_EQ(compare_facts(src, find_facts("551 pounds", "en")).numbers.size(), 1U);
  EXPECT_EQ(compare_facts(src, find_facts("253 kg", "en")).numbers.size(), 1U);
}

TEST(FactComparison, NumbersAgreeByValueInAnyOrderAndSpelling) {
  const auto evidence = compare("Nouă persoane au fost rănite de 450 de drone.", "ro",
                                "Some 450 drones hurt nine people.", "en");
  EXPECT_EQ(evidence.numbers, (std::vector<Agreement>{{"Nouă", "nine"}, {"450", "450"}}));
  EXPECT_TRUE(evidence.missing_src.empty());
  EXPECT_TRUE(evidence.missing_tgt.empty());
  EXPECT_TRUE(evidence.conflict.empty());
}

TEST(FactComparison, NumbersOfOneSideAloneAreMissing) {
  const auto evidence = compare("Au fost lansate 70 de rachete și 450 de drone.", "ro",
                                "Russia launched 450 drones.", "en");
  EXPECT_EQ(evidence.numbers, (std::vector<Agreement>{{"450", "450"}}));
  EXPECT_EQ(evidence.missing_src, (std::vector<std::string>{"70"}));
  EXPECT_TRUE(evidence.missing_tgt.empty());
  EXPECT_TRUE(evidence.conflict.empty()) << "nothing stands against it";
}

TEST(FactComparison, TheOnlyTwoThatAreLeftConflict) {
  const auto evidence = compare("Twelve firefighters were injured on 18 July.", "en",
                                "Δεκατέσσερις πυροσβέστες τραυματίστηκαν στις 18 Ιουλίου.", "el");
  EXPECT_EQ(evidence.conflict, (std::vector<Agreement>{{"Twelve", "Δεκατέσσερις"}}));
  EXPECT_EQ(evidence.missing_src, (std::vector<std::string>{"Twelve"}));
  EXPECT_EQ(evidence.missing_tgt, (std::vector<std::string>{"Δεκατέσσερις"}));
  EXPECT_EQ(evidence.numbers.size(), 2U) << "the day and the month";
}

/// Facts of numbers alone.
Facts numbers(std::vector<Number> values) { return {"", std::move(values), {}, {}}; }

TEST(FactComparison, EachNumberConflictsWithOneAtMost) {
  const auto result = compare_facts(numbers({{{}, 73}, {{}, 84}}), numbers({{{}, 95}}));
  EXPECT_EQ(result.missing_src.size(), 2U);
  EXPECT_EQ(result.missing_tgt.size(), 1U);
  EXPECT_EQ(result.conflict.size(), 1U);
}

/// How two texts' numbers compare: "agree", "conflict" or "missing".
std::string outcome(std::string_view src, std::string_view src_lang, std::string_view tgt,
                    std::string_view tgt_lang) {
  const auto evidence = compare(src, src_lang, tgt, tgt_lang);
  if (!evidence.conflict.empty()) return "conflict";
  return evidence.missing_src.empty() && evidence.missing_tgt.empty() ? "agree" : "missing";
}

TEST(FactComparison, BoundsAllowForWhatSatisfiesThem) {
  EXPECT_EQ(outcome("more than 180 people", "en", "186 de persoane", "ro"), "agree");
  EXPECT_EQ(outcome("about 160", "en", "158", "ro"), "agree");
  EXPECT_EQ(outcome("до 70", "uk", "68", "en"), "agree");
  EXPECT_EQ(outcome("more than 180 people", "en", "170 de persoane", "ro"), "conflict");
  EXPECT_EQ(outcome("more than 180 people", "en", "500 de persoane", "ro"), "conflict");
  EXPECT_EQ(outcome("more than 180", "en", "peste 190", "ro"), "conflict") << "two bounds";
  EXPECT_EQ(outcome("180 people", "en", "186 de persoane", "ro"), "conflict") << "both exact";
}

TEST(FactComparison, AmountsAgreeInOtherUnits) {
  EXPECT_EQ(outcome("within 200 miles", "en", "în 320 km", "ro"), "agree") << "321.9 km";
  EXPECT_EQ(outcome("within 200 miles", "en", "în 380 km", "ro"), "conflict");
  EXPECT_EQ(outcome("a 550 pound hog", "en", "ein 250 Kilo schweres Schwein", "de"), "agree");
  EXPECT_EQ(outcome("2 to 4 inches", "en", "5 bis 10 Zentimeter", "de"), "agree");
  EXPECT_EQ(outcome("a 6-foot-6 forward", "en", "1,98 m", "ro"), "agree");
  EXPECT_EQ(outcome("a sunny 80 degrees", "en", "27 de grade", "ro"), "agree") << "26.7 °C";
  EXPECT_EQ(outcome("80 °F", "en", "80 °C", "ro"), "conflict");
  EXPECT_EQ(outcome("80 degrees", "en", "80华氏度", "zh"), "agree");
  EXPECT_EQ(outcome("a 6-foot-6 forward", "en", "6フィート6インチの選手", "ja"), "agree");
  EXPECT_EQ(outcome("5 miles", "en", "5 km", "ro"), "conflict");
}

TEST(FactComparison, TimesAgreeWithHours) {
  EXPECT_EQ(outcome("at 3 p.m.", "en", "à 15 h", "fr"), "agree");
  EXPECT_EQ(outcome("at 6 p.m.", "en", "um 18 Uhr", "de"), "agree");
  EXPECT_EQ(outcome("at 7.55am", "en", "v 7.55 hodin", "cs"), "agree");
  EXPECT_EQ(outcome("at 5.30pm", "en", "الساعة 5:30 مساء", "ar"), "agree");
  EXPECT_EQ(outcome("at 3 p.m.", "en", "à 16 h", "fr"), "conflict");
}

TEST(FactComparison, DecadesAgreeInShort) {
  EXPECT_EQ(outcome("in the 1980s", "en", "en los años 80", "es"), "agree");
  EXPECT_EQ(outcome("in the 1970s", "en", "en los años 80", "es"), "conflict");
}

TEST(FactComparison, GroupsOfATelephoneNumberAreOneOrSeveral) {
  EXPECT_EQ(outcome("call 0800 555 111", "en", "телефон 0800 555 111", "uk"), "agree");
  EXPECT_EQ(outcome("call 0800 555 111", "en", "телефон 0800 555 112", "uk"), "conflict");
}

TEST(FactComparison, DigitsConflictWhateverTheirKind) {
  EXPECT_EQ(outcome("in 2018", "en", "în 8102", "ro"), "conflict") << "no year";
}

TEST(FactComparison, TwiceAsManyConflict) {
  const auto evidence = compare("Twelve people died.", "en", "Au murit 24 de persoane.", "ro");
  EXPECT_EQ(evidence.conflict, (std::vector<Agreement>{{"Twelve", "24"}}));
}

TEST(FactComparison, DaysAndTimesAreNoQuantities) {
  for (const NumberKind kind : {NumberKind::day, NumberKind::month, NumberKind::time}) {
    const auto result = compare_facts(numbers({{.bytes = {}, .value = 20, .kind = kind}}),
                                      numbers({{.bytes = {}, .value = 20}}));
    EXPECT_TRUE(result.numbers.empty());
    EXPECT_TRUE(result.conflict.empty());
    EXPECT_EQ(result.missing_src.size(), 1U);
    EXPECT_EQ(result.missing_tgt.size(), 1U);
  }
}

TEST(FactComparison, QuantitiesAgreeByValueWhateverTheirKind) {
  for (const NumberKind kind : {NumberKind::ordinal, NumberKind::percent, NumberKind::year}) {
    const auto result = compare_facts(numbers({{.bytes = {}, .value = 20, .kind = kind}}),
                                      numbers({{.bytes = {}, .value = 20}}));
    EXPECT_EQ(result.numbers.size(), 1U);
  }
}

TEST(FactComparison, EachNumberHasOneCounterpart) {
  const auto result =
      compare_facts(numbers({{{}, 5}, {{}, 5}, {{}, 0}}), numbers({{{}, 5}, {{}, 0}}));
  EXPECT_EQ(result.numbers.size(), 2U);
  EXPECT_EQ(result.missing_src, (std::vector<std::size_t>{1}));
  EXPECT_TRUE(result.missing_tgt.empty());
}

TEST(FactComparison, NamesAgreeAcrossScripts) {
  const auto evidence = compare("Președintele Zelenski a ajuns la Kiev.", "ro",
                                "Ο πρόεδρος Ζελένσκι έφτασε στο Κίεβο.", "el");
  EXPECT_EQ(evidence.names, (std::vector<Agreement>{{"Zelenski", "Ζελένσκι"}, {"Kiev", "Κίεβο"}}));
}

TEST(FactComparison, NounsThatBeginSentencesAreNoNames) {
  const auto names = [](const char* src, const char* src_lang, const char* tgt,
                        const char* tgt_lang) {
    return compare(src, src_lang, tgt, tgt_lang).names;
  };
  EXPECT_EQ(names("Captain Wilson left the ship.", "en", "Căpitanul Wilson a plecat.", "ro"),
            (std::vector<Agreement>{{"Wilson", "Wilson"}}));
  EXPECT_TRUE(names("Policja szuka sprawcy.", "pl", "Поліція шукає нападника.", "uk").empty());
  EXPECT_TRUE(names("Mer milczy.", "pl", "Мер мовчить.", "uk").empty());
  EXPECT_TRUE(
      names("Президент промолчал.", "ru", "Le président s'est tu. Président !", "fr").empty());
  EXPECT_EQ(names("Merkel schwieg.", "de", "Меркель промолчала.", "ru").size(), 1U);
  EXPECT_EQ(names("Politico wrote about it.", "en", "Politico scrie despre asta.", "ro").size(),
            1U);
}

TEST(FactComparison, DesignatorsThatDifferInTheirDigitsConflict) {
  const auto evidence =
      compare("Au lansat o rachetă S-300.", "ro", "They launched an S-400.", "en");
  EXPECT_TRUE(evidence.names.empty());
  EXPECT_EQ(evidence.conflict, (std::vector<Agreement>{{"S-300", "S-400"}}));
  EXPECT_TRUE(compare("S-300 și S-400", "ro", "S-400 and S-300", "en").conflict.empty());
  EXPECT_TRUE(compare("Tu-95MS", "ro", "Ту-95МС", "uk").conflict.empty());
  EXPECT_TRUE(compare("F-16", "ro", "S-300", "en").conflict.empty()) << "two things";
}

TEST(FactComparison, CountsTheNamesOfOneSideAlone) {
  const Facts src = find_facts("Yesterday Rutte met Zelenskyy in Kyiv.", "en");
  const Facts tgt = find_facts("Ieri, Zelenski a plecat la Paris.", "ro");
  const auto result = compare_facts(src, tgt);
  ASSERT_EQ(result.names.size(), 1U);
  EXPECT_EQ(src.names[result.names[0].src].key, "zelenskyy");
  EXPECT_EQ(result.unmatched_names_src, 2U) << "Rutte, Kyiv";
  EXPECT_EQ(result.unmatched_names_tgt, 1U) << "Paris";
}

TEST(FactComparison, TheFactsOfAMonsterAreBounded) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "Then Name" + std::to_string(i) + " saw 12 ";
  const Facts facts = find_facts(text, "en");
  EXPECT_LE(facts.names.size(), 256U);
  EXPECT_LE(facts.numbers.size(), 256U);
}

TEST(FactComparison, SmallCountsTellLittle) {
  const auto weight = [](double value) { return number_weight({{}, value}); };
  EXPECT_DOUBLE_EQ(weight(0), 0.2);
  EXPECT_DOUBLE_EQ(weight(9), 0.5) << "log10(1 + 9) / 2";
  EXPECT_DOUBLE_EQ(weight(99), 1);
  EXPECT_DOUBLE_EQ(weight(-99), 1);
  EXPECT_DOUBLE_EQ(weight(1e12), 1);
}

TEST(FactComparison, NumbersOfOneKindAreMatchedFirst) {
  const auto same = compare("La ora 14:00, două dube", "ro", "At 2pm two vans", "en");
  EXPECT_EQ(same.numbers.size(), 2U);
  const auto other = compare("La ora 14:00, două dube", "ro", "At 6pm two vans", "en");
  EXPECT_EQ(other.conflict, (std::vector<Agreement>{{"14:00", "6"}}));
}

TEST(FactComparison, CurrenciesThatDifferConflict) {
  EXPECT_EQ(outcome("70 de euro", "ro", "$70", "en"), "conflict");
  EXPECT_EQ(outcome("70 de dolari", "ro", "$70", "en"), "agree");
  EXPECT_EQ(outcome("70", "ro", "$70", "en"), "agree") << "one may leave it out";
}

TEST(FactComparison, FractionsAgreeWithWhatTheyAreInPercent) {
  EXPECT_EQ(outcome("Two thirds of voters", "en", "две трети избирателей", "ru"), "agree");
  EXPECT_EQ(outcome("Two thirds of voters", "en", "67 % alegători", "ro"), "agree");
  EXPECT_EQ(outcome("Zwei Drittel der Wähler", "de", "66.7% of voters", "en"), "agree");
  EXPECT_EQ(outcome("половина", "uk", "50 procent", "cs"), "agree");
  EXPECT_EQ(outcome("2.5 million people", "en", "zweieinhalb Millionen Menschen", "de"), "agree");
  EXPECT_EQ(outcome("三分之二", "zh", "deux tiers", "fr"), "agree");
  EXPECT_EQ(outcome("百分之三十", "zh", "30 por ciento", "es"), "agree");
}

TEST(FactComparison, FractionsConflictWithFractionsAlone) {
  EXPECT_EQ(outcome("a third of voters", "en", "la mitad de los votantes", "es"), "conflict");
  EXPECT_EQ(outcome("trei sferturi", "ro", "две трети", "bg"), "conflict");
  EXPECT_EQ(outcome("a third of voters", "en", "40 % der Wähler", "de"), "missing");
  EXPECT_EQ(outcome("3分の2", "ja", "40 voters", "en"), "missing");
}

TEST(FactComparison, DecadesThatDifferConflict) {
  EXPECT_EQ(outcome("w latach osiemdziesiątych", "pl", "in the 1980s", "en"), "agree");
  EXPECT_EQ(outcome("w latach osiemdziesiątych", "pl", "in the 1960s", "en"), "conflict");
}

TEST(FactComparison, WorldWarsAreHeldAgainstDesignators) {
  EXPECT_EQ(outcome("WW1 cleric celebrated", "en", "la Première Guerre mondiale", "fr"), "agree");
  EXPECT_EQ(outcome("WW2 cleric celebrated", "en", "la Première Guerre mondiale", "fr"),
            "conflict");
  EXPECT_EQ(outcome("WW1 in colour", "en", "im Zweiten Weltkrieg", "de"), "conflict");
  EXPECT_EQ(outcome("WW1 in colour", "en", "al treilea film", "ro"), "missing");
}

TEST(FactComparison, YearsAreHeldAgainstDesignators) {
  EXPECT_EQ(outcome("la colección de 2019", "es", "the SS19 collection", "en"), "agree");
  const auto evidence = compare("la colección de 2019", "es", "the SS18 collection", "en");
  EXPECT_EQ(evidence.conflict, (std::vector<Agreement>{{"2019", "SS18"}}));
  EXPECT_TRUE(compare("20 de țări", "ro", "the G7", "en").conflict.empty());
}

TEST(FactComparison, DurationsOfRacesAgreeInTheirSpellings) {
  for (const char* told : {"en 2h05:58", "en 2 h 05 min 58 s", "en 2:05:58", "en 2h05'58''"}) {
    const auto same = compare(told, "fr", "in 2h 5m 58s", "en");
    EXPECT_EQ(same.numbers.size(), 1U) << told;
    EXPECT_TRUE(same.missing_src.empty() && same.missing_tgt.empty()) << told;
    EXPECT_EQ(compare(told, "fr", "in 2:05:57", "en").conflict.size(), 1U) << told;
    EXPECT_EQ(compare(told, "fr", "at 2:05", "en").numbers.size(), 1U) << told;
    EXPECT_EQ(compare(told, "fr", "at 2:06", "en").conflict.size(), 1U) << told;
  }
}

TEST(FactComparison, HalfHoursAgreeAcrossTheDay) {
  for (const char* time : {"at 2:30", "at 14:30", "at half past two", "at 2.30 p.m."}) {
    const auto evidence = compare("um halb drei", "de", time, "en");
    EXPECT_EQ(evidence.numbers.size(), 1U) << time;
    EXPECT_TRUE(evidence.missing_src.empty() && evidence.missing_tgt.empty()) << time;
  }
  EXPECT_EQ(compare("um halb drei", "de", "at 3:30", "en").conflict.size(), 1U);
  EXPECT_EQ(compare("о пів на третю", "uk", "v půl třetí", "cs").numbers.size(), 1U);
}

TEST(FactComparison, CenturiesAgreeByNumberAndByName) {
  for (const auto& [text, lang] : std::vector<std::pair<const char*, const char*>>{
           {"18th century", "en"}, {"im 18. Jahrhundert", "de"}, {"au XVIIIe siècle", "fr"}}) {
    EXPECT_EQ(compare("nel Settecento", "it", text, lang).numbers.size(), 1U) << text;
  }
  EXPECT_EQ(compare("nel Settecento", "it", "the 17th century", "en").conflict.size(), 1U);
}

TEST(FactComparison, TimesInFourDigitsAreNoNumbers) {
  EXPECT_EQ(compare("at 1037 GMT", "en", "10時37分", "ja").numbers.size(), 1U);
  EXPECT_EQ(compare("at 0137 GMT", "en", "10時37分", "ja").conflict.size(), 1U);
  EXPECT_TRUE(compare("at 0137 GMT", "en", "137 personnes", "fr").numbers.empty());
}

TEST(FactComparison, FortnightsAgree) {
  for (const char* text : {"in two weeks", "in a fortnight", "in fifteen days", "in 15 days"}) {
    EXPECT_EQ(compare("dans quinze jours", "fr", text, "en").numbers.size(), 1U) << text;
  }
  EXPECT_EQ(compare("en quince días", "es", "zwei Wochen", "de").numbers.size(), 1U);
  EXPECT_EQ(compare("in fifteen days", "en", "deux semaines", "fr").conflict.size(), 1U);
  EXPECT_EQ(compare("quinze jours", "fr", "14 days", "en").numbers.size(), 1U);
  EXPECT_TRUE(compare("quinze jours", "fr", "two people", "en").conflict.empty());
  EXPECT_EQ(compare("quinze jours", "fr", "three weeks", "en").conflict.size(), 1U);
}

TEST(FactComparison, LengthsOfTimeAgreeByValue) {
  EXPECT_EQ(outcome("nach 90 Minuten", "de", "after an hour and a half", "en"), "agree");
  EXPECT_EQ(outcome("120 min", "ro", "two hours", "en"), "agree");
  EXPECT_EQ(outcome("two weeks", "en", "14 днів", "uk"), "agree");
  EXPECT_EQ(outcome("18 months", "en", "un an și jumătate", "ro"), "agree");
  EXPECT_EQ(outcome("48 часов", "ru", "dwa dni", "pl"), "agree");
  EXPECT_EQ(outcome("a decade", "en", "zehn Jahre", "de"), "agree");
  EXPECT_EQ(outcome("half an hour", "en", "30分", "ja"), "agree");
  EXPECT_EQ(outcome("half a year", "en", "6个月", "zh"), "agree");
  EXPECT_EQ(outcome("máme na to 1,5 hodiny", "cs", "másfél óra", "hu"), "agree");
  EXPECT_EQ(outcome("six weeks", "en", "un mois et demi", "fr"), "agree") << "42 days";
  EXPECT_EQ(outcome("90 dni", "pl", "tre mesi", "it"), "agree");
  EXPECT_EQ(outcome("1h30", "fr", "90 minutes", "en"), "agree");
  EXPECT_EQ(outcome("150 minutes", "en", "2 ore și 30 de minute", "ro"), "agree");
}

TEST(FactComparison, LengthsOfTimeThatDifferConflict) {
  EXPECT_EQ(outcome("nach 80 Minuten", "de", "after an hour and a half", "en"), "conflict");
  EXPECT_EQ(outcome("100 min", "ro", "two hours", "en"), "conflict") << "never rounded";
  EXPECT_EQ(outcome("two weeks", "en", "24 дні", "uk"), "conflict");
  EXPECT_EQ(outcome("15 Tage", "de", "two weeks", "en"), "conflict");
  EXPECT_EQ(outcome("17 months", "en", "un an și jumătate", "ro"), "conflict");
  EXPECT_EQ(outcome("5 ore", "ro", "5 days", "en"), "conflict") << "one value, two units";
  EXPECT_EQ(outcome("34 de ani", "ro", "Smith, 35", "en"), "conflict") << "an age";
  EXPECT_EQ(outcome("25分に得点した", "ja", "scored in the 52nd minute", "en"), "conflict");
}

TEST(FactComparison, LengthsOfTimeAreNoCountsOfThings) {
  EXPECT_EQ(outcome("15 autobuze", "ro", "an hour and a half", "en"), "missing");
  EXPECT_EQ(outcome("15 autobuze", "ro", "90 minutes", "en"), "missing");
  EXPECT_EQ(outcome("18 Monate", "de", "12 people", "en"), "missing");
  EXPECT_EQ(outcome("5 km", "en", "14 dni", "pl"), "missing");
}

}  // namespace
}  // namespace diglot::align
