#include "corpora/article_fields.h"

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(LanguageCode, IsTheFirstPartOfATag) {
  EXPECT_EQ(language_code("ro"), "ro");
  EXPECT_EQ(language_code("EN"), "en");
  EXPECT_EQ(language_code("pt-BR"), "pt");
  EXPECT_EQ(language_code("zh_Hant_TW"), "zh");
  EXPECT_EQ(language_code("fil"), "fil");
  for (const auto* bad : {"", "e", "english", "-en", "e1", "en us", "en;", "română"}) {
    EXPECT_EQ(language_code(bad), "") << bad;
  }
}

TEST(LanguageCode, HasTwoLettersWhereThereAreSuch) {
  EXPECT_EQ(language_code("deu"), "de") << "ISO 639-2/T";
  EXPECT_EQ(language_code("ger"), "de") << "ISO 639-2/B";
  EXPECT_EQ(language_code("RON"), "ro");
  EXPECT_EQ(language_code("rum-RO"), "ro");
  EXPECT_EQ(language_code("ell"), "el");
  EXPECT_EQ(language_code("zho"), "zh");
  EXPECT_EQ(language_code("cmn"), "zh") << "Mandarin, of the macrolanguage";
  EXPECT_EQ(language_code("haw"), "haw") << "there is none of two letters";
  EXPECT_EQ(language_code("qqq"), "qqq");
  EXPECT_EQ(language_code("und"), "und");
}

TEST(IsDate, WantsADayOfTheCalendar) {
  EXPECT_TRUE(is_date("2024-02-29"));
  EXPECT_TRUE(is_date("1999-12-31"));
  for (const auto* bad :
       {"", "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-3", "24-04-03",
        "2024/04/03", "2024-04-03T10:00", "2024-+4-03", "2024-04-0x"}) {
    EXPECT_FALSE(is_date(bad)) << bad;
  }
}

TEST(ReadDate, GivesTheDay) {
  using std::chrono::days;
  using std::chrono::sys_days;
  EXPECT_EQ(read_date("1970-01-01"), sys_days(days(0)));
  EXPECT_EQ(read_date("2026-02-03"), sys_days(std::chrono::year(2026) / 2 / 3));
  EXPECT_EQ(read_date("2026-02-30"), std::nullopt);
  EXPECT_EQ(read_date(""), std::nullopt);
}

TEST(DayOf, IsThatOfADateOrATimestamp) {
  for (const auto* timestamp :
       {"2026-01-01", "2026-01-01T10:00:00Z", "2026-01-01T23:30:00.125-05:00", "2026-01-01T10:00",
        "2026-01-01t10:00z", "2026-01-01 10:00:00"}) {
    EXPECT_EQ(day_of(timestamp), "2026-01-01") << timestamp;
  }
  for (const auto* bad : {"", "2026-01", "2026-02-30T10:00:00Z", "01.01.2026", "2026-01-01T",
                          "2026-01-01Tnoon", "2026-01-011", "2026-01-01, 10:00"}) {
    EXPECT_EQ(day_of(bad), "") << bad;
  }
}

}  // namespace
}  // namespace diglot::corpora
