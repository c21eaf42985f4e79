#include "tokenize/places.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(Places, OfACountryAreOneInAllLanguages) {
  for (const auto& [lang, name] :
       std::initializer_list<std::pair<const char*, const char*>>{{"en", "Germany"},
                                                                  {"ro", "Germania"},
                                                                  {"el", "Γερμανία"},
                                                                  {"uk", "Німеччина"},
                                                                  {"ru", "Германия"},
                                                                  {"de", "Deutschland"},
                                                                  {"fr", "Allemagne"},
                                                                  {"es", "Alemania"},
                                                                  {"pl", "Niemcy"},
                                                                  {"bg", "Германия"},
                                                                  {"cs", "Německo"},
                                                                  {"tr", "Almanya"},
                                                                  {"hu", "Németország"},
                                                                  {"it", "Germania"},
                                                                  {"pt", "Alemanha"}}) {
    EXPECT_EQ(place_of(name, lang), "DE") << lang;
  }
}

TEST(Places, OfACityAreItsTimeZone) {
  EXPECT_EQ(place_of("London", "en"), "Europe/London");
  EXPECT_EQ(place_of("Londra", "ro"), "Europe/London");
  EXPECT_EQ(place_of("Λονδίνο", "el"), "Europe/London");
  EXPECT_EQ(place_of("Londýn", "cs"), "Europe/London");
}

TEST(Places, AreKnownWithVowelsOfACase) {
  EXPECT_EQ(place_of("Германии", "ru"), "DE");
  EXPECT_EQ(place_of("Німеччині", "uk"), "DE");
}

TEST(Places, OtherWordsAreNone) {
  EXPECT_EQ(place_of("Zelenskyy", "en"), "");
  EXPECT_EQ(place_of("", "en"), "");
  EXPECT_EQ(place_of("Germany", "xx"), place_of("Germany", "en"));  // CLDR falls back to English
  EXPECT_EQ(place_of(std::string(1'000'000, 'a'), "en"), "");
}

}  // namespace
}  // namespace diglot::tokenize
