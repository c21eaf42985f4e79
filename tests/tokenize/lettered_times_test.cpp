#include "tokenize/lettered_times.h"

#include <cstdio>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// The times of a sentence, "text=seconds|...".
std::string seconds_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    if (number.kind != NumberKind::time) continue;
    char value[32];
    std::snprintf(value, sizeof value, "%.6f", 60 * number.value);
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" +
              std::string(value).substr(0, std::string(value).find(".000000")) + "|";
  }
  return result;
}

TEST(LetteredTimes, AreTheSameInEverySpelling) {
  constexpr const char* spellings[] = {"2h05:58",
                                       "2:05:58",
                                       "2 h 05 min 58 s",
                                       "2h 5m 58s",
                                       "2h05m58s",
                                       "2h05'58''",
                                       "2h05’58”",
                                       "2 h 5 min. 58 s",
                                       "2h05min58",
                                       "2 Std. 5 Min. 58 Sek.",
                                       "2 godz. 5 min 58 sek",
                                       "2 ч 5 мин 58 с"};
  for (const char* lang : {"en", "es", "fr", "pt", "it", "ro", "pl", "de"}) {
    for (const char* spelling : spellings) {
      EXPECT_EQ(seconds_of(spelling, lang), std::string(spelling) + "=7558|") << lang;
    }
    EXPECT_EQ(seconds_of("2h14:12 e 2h30", lang), "2h14:12=8052|2h30=9000|") << lang;
  }
}

TEST(LetteredTimes, HaveHoursAloneWhereTheLanguageTellsTimeSo) {
  EXPECT_EQ(seconds_of("à 15 h, 15 h 30 et 15h", "fr"), "15 h=54000|15 h 30=55800|15h=54000|");
  EXPECT_EQ(seconds_of("às 15h30", "pt"), "15h30=55800|");
  EXPECT_EQ(seconds_of("24h, 15 h 30, 2h 5", "en"), "");
  EXPECT_EQ(seconds_of("15 hommes, 15 h", "de"), "");
}

TEST(LetteredTimes, EndWhereTheNextNumberBegins) {
  EXPECT_EQ(seconds_of("2h 5m 58 people", "en"), "2h 5m=7500|");
  EXPECT_EQ(seconds_of("2h30, 45 s", "fr"), "2h30=9000|");
  EXPECT_EQ(seconds_of("2h75, 2h05x, 2h 5 metres", "en"), "");
  EXPECT_EQ(seconds_of("2h05:75", "en"), "2h05=7500|");
}

TEST(LetteredTimes, MayBeInFourDigitsInFrontOfATimeZone) {
  EXPECT_EQ(seconds_of("at 0137 GMT, 1037 GMT and 2026 UTC", "en"),
            "0137=5820|1037=38220|2026=73560|");
  EXPECT_EQ(seconds_of("à 0137 GMT, 1037 TU", "fr"), "0137=5820|1037=38220|");
  EXPECT_EQ(seconds_of("0137 بتوقيت جرينتش", "ar"), "0137=5820|");
  EXPECT_EQ(seconds_of("в 0137 по Гринвичу, в 10.37 МСК", "ru"), "0137=5820|10.37=38220|");
  EXPECT_EQ(seconds_of("at 0137 hours", "en"), "0137=5820|");
  EXPECT_EQ(seconds_of("2026 people, 1037 hours, 0175 GMT, 2500 GMT, 1037 GMTX, 1037", "en"), "");
  EXPECT_EQ(seconds_of("1037 по домам", "ru"), "");
}

}  // namespace
}  // namespace diglot::tokenize
