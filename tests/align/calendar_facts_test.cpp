#include "align/calendar_facts.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using corpora::Agreement;
using std::chrono::sys_days;

/// A text, and when its article was written.
struct Told {
  std::string_view text;
  std::string_view lang;
  std::optional<sys_days> date = std::nullopt;
};

const sys_days tuesday = std::chrono::year(2026) / 2 / 3;
const sys_days wednesday = std::chrono::year(2026) / 2 / 4;

corpora::Evidence compare(const Told& src, const Told& tgt) {
  const Facts a = find_facts(src.text, src.lang, src.date);
  const Facts b = find_facts(tgt.text, tgt.lang, tgt.date);
  return to_evidence(a, b, compare_facts(a, b));
}

/// "agree", "conflict" or "missing"; "none" where neither has a fact.
std::string outcome(const Told& src, const Told& tgt) {
  const auto evidence = compare(src, tgt);
  if (!evidence.conflict.empty()) return "conflict";
  if (!evidence.missing_src.empty() || !evidence.missing_tgt.empty()) return "missing";
  return evidence.numbers.empty() ? "none" : "agree";
}

TEST(CalendarFacts, WeekdaysAgreeAcrossLanguages) {
  for (const Told& told :
       {Told{"marți", "ro"}, Told{"την Τρίτη", "el"}, Told{"у вівторок", "uk"},
        Told{"во вторник", "ru"}, Told{"am Dienstag", "de"}, Told{"mardi", "fr"},
        Told{"el martes", "es"}, Told{"we wtorek", "pl"}, Told{"във вторник", "bg"},
        Told{"v úterý", "cs"}, Told{"Salı günü", "tr"}, Told{"kedden", "hu"}, Told{"martedì", "it"},
        Told{"na terça-feira", "pt"}, Told{"يوم الثلاثاء", "ar"}, Told{"周二", "zh"},
        Told{"火曜日", "ja"}}) {
    EXPECT_EQ(outcome(told, {"on Tuesday", "en"}), "agree") << told.lang;
    EXPECT_EQ(outcome(told, {"on Friday", "en"}), "conflict") << told.lang;
    EXPECT_EQ(outcome(told, {"then", "en"}), "missing") << told.lang;
    EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {told.text, told.lang, wednesday}), "agree")
        << told.lang;
  }
}

TEST(CalendarFacts, DistancesFromTheDatesOfTheArticlesAgree) {
  EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {"azi", "ro", tuesday}), "agree");
  EXPECT_EQ(outcome({"вчора", "uk", wednesday}, {"χθες", "el", wednesday}), "agree");
  EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {"ieri", "ro", tuesday}), "conflict");
}

TEST(CalendarFacts, AYearOfOneSideIsMissing) {
  EXPECT_EQ(outcome({"on 3 February 2026", "en"}, {"3 февраля", "ru"}), "missing");
  EXPECT_EQ(outcome({"on 3 February 2026", "en"}, {"3 февраля 2025", "ru"}), "conflict");
  EXPECT_EQ(outcome({"on 3 February 2026", "en"}, {"3 февраля", "ru", tuesday}), "agree");
}

TEST(CalendarFacts, DistancesAreNoFactsWithoutADate) {
  EXPECT_EQ(outcome({"yesterday", "en"}, {"azi", "ro"}), "none");
}

TEST(CalendarFacts, TodayIsNeverMissing) {
  EXPECT_EQ(outcome({"today", "en", tuesday}, {"acum", "ro", tuesday}), "none");
  EXPECT_EQ(outcome({"today", "en", tuesday}, {"vineri", "ro", tuesday}), "missing") << "Friday";
  EXPECT_EQ(outcome({"today", "en", tuesday}, {"ieri", "ro", tuesday}), "conflict");
  EXPECT_EQ(outcome({"yesterday", "en", tuesday}, {"acum", "ro", tuesday}), "missing");
}

TEST(CalendarFacts, ADistanceAgreesWithTheDayOfTheMonth) {
  const auto evidence =
      compare({"yesterday", "en", wednesday}, {"на встрече 3 февраля", "ru", wednesday});
  EXPECT_EQ(evidence.numbers, (std::vector<Agreement>{{"yesterday", "3"}}));
  EXPECT_TRUE(evidence.missing_tgt.empty()) << "nor is the month";
  EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {"3 februarie 2026", "ro"}), "agree");
  EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {"3 februarie 2025", "ro"}), "missing");
  EXPECT_EQ(outcome({"yesterday", "en", wednesday}, {"2 februarie", "ro", wednesday}), "missing");
}

TEST(CalendarFacts, AWeekdayAgreesWithTheDayOfTheMonth) {
  EXPECT_EQ(outcome({"on Tuesday", "en", wednesday}, {"3 февраля", "ru", wednesday}), "agree");
  EXPECT_EQ(outcome({"on Tuesday", "en", tuesday}, {"el 10 de febrero", "es", tuesday}), "agree");
  EXPECT_EQ(outcome({"on Tuesday", "en", tuesday}, {"17 февраля", "ru", tuesday}), "missing")
      << "two weeks away";
  EXPECT_EQ(outcome({"on Tuesday", "en", wednesday}, {"4 февраля", "ru", wednesday}), "missing");
  EXPECT_EQ(outcome({"on Tuesday", "en"}, {"3 февраля", "ru"}), "missing") << "of no known year";
}

TEST(CalendarFacts, AWeekdayBesideTheDayOfTheMonthSaysTheSame) {
  EXPECT_EQ(outcome({"on Tuesday, 3 February", "en"}, {"3 февраля", "ru"}), "agree");
  EXPECT_EQ(outcome({"2月3日（周二）", "zh"}, {"on February 3", "en"}), "agree");
  EXPECT_EQ(outcome({"on 3 February and Friday", "en"}, {"3 февраля", "ru"}), "missing");
  EXPECT_EQ(outcome({"on Tuesday, 3 February", "en", tuesday}, {"marți", "ro", tuesday}), "agree");
  EXPECT_EQ(outcome({"on Tuesday, 3 February", "en"}, {"4 февраля", "ru"}), "conflict");
}

TEST(CalendarFacts, TheYearIsTheNearest) {
  const sys_days january = std::chrono::year(2026) / 1 / 2;
  EXPECT_EQ(outcome({"the day before yesterday", "en", january}, {"31 decembrie", "ro", january}),
            "agree");
  EXPECT_EQ(outcome({"yesterday", "en", std::chrono::year(2026) / 3 / 1}, {"29 februarie", "ro"}),
            "missing")
      << "2026 has none";
}

TEST(CalendarFacts, EachDayAgreesWithOne) {
  const auto evidence = compare({"on Monday and Tuesday", "en"}, {"luni, marți și miercuri", "ro"});
  EXPECT_EQ(evidence.numbers, (std::vector<Agreement>{{"Monday", "luni"}, {"Tuesday", "marți"}}));
  EXPECT_EQ(evidence.missing_tgt, (std::vector<std::string>{"miercuri"}));
  EXPECT_TRUE(evidence.conflict.empty());
}

TEST(CalendarFacts, DaysAreNoQuantities) {
  EXPECT_EQ(outcome({"on Tuesday", "en"}, {"două", "ro"}), "missing");
  EXPECT_EQ(outcome({"yesterday", "en", sys_days(std::chrono::days(20488))}, {"20 487", "uk"}),
            "missing")
      << "days since 1970";
}

TEST(CalendarFacts, WeekdaysWeighLittle) {
  const Facts facts = find_facts("yesterday, Sunday", "en", tuesday);
  ASSERT_EQ(facts.numbers.size(), 2U);
  EXPECT_EQ(number_weight(facts.numbers[0]), 1);
  EXPECT_LT(number_weight(facts.numbers[1]), 0.5);
}

}  // namespace
}  // namespace diglot::align
