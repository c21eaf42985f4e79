#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

const std::chrono::sys_days today = std::chrono::year(2026) / 2 / 3;

/// The dates of a text by their distance from the day it was written: "ieri=-1|".
std::string dates_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang, today)) {
    if (number.kind != NumberKind::date) continue;
    const auto distance =
        static_cast<int>(number.value) - static_cast<int>(today.time_since_epoch().count());
    result.append(text, number.bytes.begin, number.bytes.size());
    result.append("=").append(std::to_string(distance)).append("|");
  }
  return result;
}

struct Case {
  const char* lang;
  const char* text;
  const char* dates;
};

class RelativeDays : public ::testing::TestWithParam<Case> {};

TEST_P(RelativeDays, AreFound) {
  EXPECT_EQ(dates_of(GetParam().text, GetParam().lang), GetParam().dates) << GetParam().text;
}

std::string name_of(const ::testing::TestParamInfo<Case>& test) {
  return std::string(test.param.lang) + std::to_string(test.index);
}

constexpr Case near_days[] = {
    {"en", "Yesterday, today’s and tomorrow, the day before yesterday",
     "Yesterday=-1|today’s=0|tomorrow=1|the day before yesterday=-2|"},
    {"en", "last night and tonight", "last night=-1|tonight=0|"},
    {"ro", "ieri, azi, astăzi, mâine, alaltăieri, aseară, diseară, azi-noapte",
     "ieri=-1|azi=0|astăzi=0|mâine=1|alaltăieri=-2|aseară=-1|diseară=0|azi-noapte=-1|"},
    {"el", "χθες, χτες, σήμερα, αύριο, προχθές, στη χθεσινή",
     "χθες=-1|χτες=-1|σήμερα=0|αύριο=1|προχθές=-2|χθεσινή=-1|"},
    {"uk", "вчора, сьогодні, завтра, позавчора, вчорашній",
     "вчора=-1|сьогодні=0|завтра=1|позавчора=-2|вчорашній=-1|"},
    {"ru", "вчера, сегодня, завтра, позавчера, сегодняшнее",
     "вчера=-1|сегодня=0|завтра=1|позавчера=-2|сегодняшнее=0|"},
    {"de", "gestern, heute Morgen, morgen, vorgestern, der gestrige",
     "gestern=-1|heute=0|morgen=1|vorgestern=-2|gestrige=-1|"},
    {"fr", "hier, aujourd’hui, demain, avant-hier, d'hier",
     "hier=-1|aujourd’hui=0|demain=1|avant-hier=-2|d'hier=-1|"},
    {"es", "ayer, hoy, mañana, anteayer, anoche, pasado mañana",
     "ayer=-1|hoy=0|mañana=1|anteayer=-2|anoche=-1|pasado mañana=2|"},
    {"pl", "wczoraj, dziś, jutro, przedwczoraj, wczorajszy",
     "wczoraj=-1|dziś=0|jutro=1|przedwczoraj=-2|wczorajszy=-1|"},
    {"bg", "вчера, днес, утре, завчера, снощи", "вчера=-1|днес=0|утре=1|завчера=-2|снощи=-1|"},
    {"cs", "včera, dnes, zítra, předevčírem, včerejšího",
     "včera=-1|dnes=0|zítra=1|předevčírem=-2|včerejšího=-1|"},
    {"tr", "dün, bugün, yarın, evvelki gün, dün gece",
     "dün=-1|bugün=0|yarın=1|evvelki gün=-2|dün=-1|"},
    {"hu", "tegnap, ma este, holnap, tegnapelőtt, a mai",
     "tegnap=-1|ma=0|holnap=1|tegnapelőtt=-2|mai=0|"},
    {"it", "ieri, oggi, domani, l'altro ieri, stasera",
     "ieri=-1|oggi=0|domani=1|l'altro ieri=-2|stasera=0|"},
    {"pt", "ontem, hoje, amanhã, anteontem, depois de amanhã",
     "ontem=-1|hoje=0|amanhã=1|anteontem=-2|depois de amanhã=2|"},
    {"ar", "أمس، اليوم، غدا، أول أمس، اليوم الثلاثاء", "أمس=-1|اليوم=0|غدا=1|أول أمس=-2|اليوم=0|"},
    {"zh", "昨天，今天，明天，前天，昨晚，今日", "昨天=-1|今天=0|明天=1|前天=-2|昨晚=-1|今日=0|"},
    {"ja", "昨日、今日、明日、一昨日、今朝", "昨日=-1|今日=0|明日=1|一昨日=-2|今朝=0|"},
};
INSTANTIATE_TEST_SUITE_P(Near, RelativeDays, ::testing::ValuesIn(near_days), name_of);

constexpr Case other_words[] = {
    {"en", "USA Today and the Today programme", ""},
    {"ro", "cu mâinile, ieșire", ""},
    {"el", "το περιοδικό «Σύγχρονο Αύριο»", ""},
    {"uk", "сніданок «Наше Завтра»", ""},
    {"ru", "завтрак, газета «Наше Сегодня»", ""},
    {"de", "am Morgen, guten Morgen, heute morgen", "heute=0|"},
    {"fr", "le magazine Demain", ""},
    {"es", "por la mañana, esta mañana, cada mañana", "esta mañana=0|"},
    {"pl", "w gazecie Wasze Jutro", ""},
    {"bg", "утрешница", ""},
    {"cs", "deník Naše Dnes", ""},
    {"tr", "dünya, yarıştı", ""},
    {"hu", "magyar, maga, holnapra", ""},
    {"it", "il settimanale Oggi", ""},
    {"pt", "na revista Hoje", ""},
    {"ar", "في اليوم التالي، ذلك اليوم، اليوم العالمي للمرأة", ""},
    {"zh", "三天前天气，今日头条，先天与后天性，以前天天", ""},
    {"ja", "今日本では、説明日時", ""},
};
INSTANTIATE_TEST_SUITE_P(OtherWords, RelativeDays, ::testing::ValuesIn(other_words), name_of);

TEST(RelativeDay, IsNoFactWhereTheTextHasNoDate) {
  EXPECT_TRUE(find_numbers("Yesterday and today", "en").empty());
  EXPECT_TRUE(find_numbers("昨日", "ja").empty());
}

TEST(RelativeDay, CountsFromTheDayOfTheText) {
  const auto numbers = find_numbers("yesterday", "en", std::chrono::sys_days(std::chrono::days(1)));
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].value, 0);
  EXPECT_EQ(numbers[0].kind, NumberKind::date);
}

}  // namespace
}  // namespace diglot::tokenize
