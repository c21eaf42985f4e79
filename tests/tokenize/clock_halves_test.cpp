#include "tokenize/clock_halves.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// The times of a sentence, "text=minutes|...".
std::string times_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    if (number.kind != NumberKind::time) continue;
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" +
              std::to_string(static_cast<int>(number.value)) + "|";
  }
  return result;
}

struct Case {
  const char* lang;
  const char* text;
  const char* times;
};

TEST(ClockHalves, AreTimesInEveryLanguage) {
  const std::vector<Case> cases = {
      {"en", "It began at half past two, not at two thirty.", "half past two=150|two thirty=150|"},
      {"en", "half-past twelve", "half-past twelve=750|"},
      {"ro", "A plecat la două și jumătate.", "două și jumătate=150|"},
      {"el", "Έφυγε στις δύο και μισή, στις δυόμισι.", "δύο και μισή=150|δυόμισι=150|"},
      {"uk", "Зустріч о пів на третю, пів до третьої, о половині третьої",
       "пів на третю=150|пів до третьої=150|половині третьої=150|"},
      {"ru", "В половине третьего, около половины первого, полтретьего",
       "половине третьего=150|половины первого=30|полтретьего=150|"},
      {"de", "um halb drei Uhr, um halb eins, halb 3", "halb drei=150|halb eins=30|halb 3=150|"},
      {"fr", "à deux heures et demie, à minuit et demi",
       "deux heures et demie=150|minuit et demi=750|"},
      {"es", "a las dos y media, a la una y media", "dos y media=150|una y media=90|"},
      {"pl", "o wpół do trzeciej", "wpół do trzeciej=150|"},
      {"bg", "в два и половина, в два и половина часа", "два и половина=150|два и половина=150|"},
      {"cs", "v půl třetí", "půl třetí=150|"},
      {"tr", "saat iki buçukta", "iki buçukta=150|"},
      {"hu", "fél három, fél háromkor, fél 3-kor, fél kétkor",
       "fél három=150|fél háromkor=150|fél 3-kor=150|fél kétkor=90|"},
      {"it", "alle due e mezza, all'una e mezza", "due e mezza=150|all'una e mezza=90|"},
      {"pt", "às duas e meia", "duas e meia=150|"},
      {"ar", "الساعة الثانية والنصف", "الثانية والنصف=150|"},
      {"zh", "两点半", "两点半=150|"},
      {"ja", "二時半", "二時半=150|"},
  };
  for (const Case& c : cases) EXPECT_EQ(times_of(c.text, c.lang), c.times) << c.lang;
}

TEST(ClockHalves, KnowTheHalfOfTheDay) {
  EXPECT_EQ(times_of("halb drei Uhr nachmittags", "de"), "halb drei Uhr nachmittags=870|");
  EXPECT_EQ(times_of("las dos y media de la tarde", "es"), "dos y media de la tarde=870|");
  EXPECT_EQ(times_of("в половине двенадцатого вечера", "ru"), "половине двенадцатого вечера=1410|");
  EXPECT_EQ(times_of("half past twelve in the morning", "en"),
            "half past twelve in the morning=30|");
}

TEST(ClockHalves, AreNoAmounts) {
  const std::vector<Case> cases = {
      {"en", "at two thirty-year-olds, about two thirty people, past two", ""},
      {"ro", "după două ore și jumătate, la două milioane și jumătate", ""},
      {"el", "στις δυόμισι ώρες, δυόμισι χρόνια", ""},
      {"ru", "в половине второго тайма, в первой половине третьего", ""},
      {"de", "halb drei Millionen, halb offen, halb Europa", ""},
      {"fr", "pendant deux heures et demie, à deux heures et demie de Paris", ""},
      {"es", "dos y media, las dos y media toneladas", ""},
      {"bg", "в два и половина години, два и половина", ""},
      {"cs", "v půl cesty, půl třetí", ""},
      {"tr", "iki buçuk saat", ""},
      {"hu", "fél három embertől, fél egy kutyától", ""},
      {"it", "due ore e mezza, due e mezzo", ""},
      {"pt", "duas e meia", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(times_of(c.text, c.lang), c.times) << c.lang;
}

TEST(ClockHalves, MayBeTornOff) {
  for (const char* text : {"half past", "at two", "fél", "halb", "пол", "all'", "两点"}) {
    for (const char* lang : {"en", "de", "hu", "ru", "it", "zh", "xx"}) {
      EXPECT_EQ(times_of(text, lang), "") << text;
    }
  }
}

}  // namespace
}  // namespace diglot::tokenize
