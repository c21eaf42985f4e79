#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpora/range.h"
#include "tokenize/bounds.h"
#include "tokenize/units.h"

namespace diglot::tokenize {

/// What a number says. The unit of Number::value depends on it.
enum class NumberKind {
  cardinal,  ///< how many: "1,170", "nine", "1,5 miliarde" (1.5e9)
  ordinal,   ///< which one in a row: "3rd", "40-й", "третий", "XIX"
  percent,   ///< "20 %", "five percent": 20, 5
  year,      ///< "2026"
  month,     ///< 1 to 12: "3 February", "2026-02-03", "in July"
  day,       ///< of a month, 1 to 31; only beside a month: "3 februarie"
  time,      ///< of day, in minutes since midnight ("13:05" is 785), or how long: "2h05:58"
  weekday,   ///< 1 (Monday) to 7, as ISO 8601 has them: "Tuesday", "marți", "周二"
  date,      ///< in days since 1970-01-01: "yesterday", "сьогодні"
  fraction   ///< of a whole, 0 to 1: "two thirds", "jumătate", "三分之二", "¼"
};

/// What an amount of money is in. Dollars of all countries are one, as texts seldom tell them.
enum class Currency : std::uint8_t {
  none,
  dollar,
  euro,
  pound,
  yen,
  yuan,
  rouble,
  hryvnia,
  leu,
  zloty,
  koruna,
  forint,
  lira,
  lev,
  franc,
  rupee
};

/// A number by its value, so that it can be compared across languages.
struct Number {
  corpora::Bytes bytes;  ///< into the sentence: digits or words, with scale word and % sign
  double value = 0;
  NumberKind kind = NumberKind::cardinal;
  Unit unit = Unit::none;              ///< that stands behind it: "130 miles", "6-foot"
  Bound bound = Bound::none;           ///< that stands in front of it: "more than 70"
  Currency currency = Currency::none;  ///< that it is an amount of, where one stands beside it

  friend bool operator==(const Number&, const Number&) = default;
};

/// The numbers of a sentence, in order, disjoint. Digits of any script, with the language's own
/// grouping and decimal marks where they decide ("1.170" is 1170 in German, 1.17 in English); scale
/// words and their abbreviations ("млн", "mld.", "亿"); spelled-out cardinals and ordinals in their
/// cases; words with a number inside ("dreimal", "пятилетний"); fractions and what has one ("two
/// and a half"); Roman numerals. Words that are articles as well ("un", "ein", "one") are no
/// numbers by themselves; digits inside a name ("Tu-95MS", "S-300", "Kh-22/32") aren't either.
/// Words for days near the day that the sentence was written are numbers where `today` tells it.
///
/// Linear time. Thread-safe; a language's number words are made at first use (some milliseconds)
/// and kept. Precondition: valid UTF-8; `lang` is an ISO 639-1 code, others are read as digits
/// only.
std::vector<Number> find_numbers(std::string_view sentence, std::string_view lang,
                                 std::optional<std::chrono::sys_days> today = std::nullopt);

}  // namespace diglot::tokenize
