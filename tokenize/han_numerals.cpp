#include "tokenize/han_numerals.h"

#include <string>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

/// 0 to 9, or -1.
int han_digit(UChar32 c) {
  static constexpr std::u32string_view digits = U"零一二三四五六七八九";
  if (c == U'〇') return 0;
  if (c == U'两' || c == U'兩') return 2;
  const std::size_t found = digits.find(static_cast<char32_t>(c));
  return found == digits.npos ? -1 : static_cast<int>(found);
}

/// What people and things are counted by, in Chinese and Japanese.
bool is_counter(UChar32 c) {
  static constexpr std::u32string_view counters =
      U"人名个個架枚座天年月日次位艘辆輛栋棟间間家所岁歳件本台機回倍支只場场国國周週分秒票条条項项"
      U"套部门門头頭轮輪局队隊组組层層页頁颗粒股份届期版号步社州県点勝敗度階匹頭点戦试試季";
  return c >= 0 && counters.find(static_cast<char32_t>(c)) != counters.npos;
}

/// "Some": in front of ten or hundred they tell no number.
bool is_some(UChar32 c) { return c == U'几' || c == U'幾' || c == U'数' || c == U'數'; }

}  // namespace

double han_unit(char32_t c) {
  switch (c) {
    case U'十':
      return 1e1;
    case U'百':
      return 1e2;
    case U'千':
      return 1e3;
    case U'万':
    case U'萬':
      return 1e4;
    case U'亿':
    case U'億':
      return 1e8;
    case U'兆':
      return 1e12;
    default:
      return 0;
  }
}

HanNumeral read_han_numeral(std::string_view text, std::size_t begin, std::string_view lang) {
  double total = 0;
  double section = 0;  // below the next of 万 and 亿
  double digit = 0;
  std::size_t characters = 0;
  bool has_unit = false;
  bool has_digit = false;
  std::size_t end = begin;
  constexpr std::size_t most_characters = 30;  // keeps the value finite
  for (CodePoint c = code_point_at(text, begin); c.value >= 0 && characters < most_characters;
       c = code_point_at(text, end)) {
    const int value = han_digit(c.value);
    const double unit = han_unit(static_cast<char32_t>(c.value));
    // Japanese has "hundred" without a one in front; in Chinese it is a part of other words.
    const bool begins = unit == 10 || (lang == "ja" && (unit == 100 || unit == 1000));
    if (value < 0 && (unit == 0 || (!has_digit && !begins))) break;
    if (value >= 0) {
      // "二〇二六" is read digit by digit.
      digit = digit * 10 + value;
    } else if (unit < 1e4) {
      section += (digit == 0 ? 1 : digit) * unit;
      digit = 0;
    } else {
      total += (section + digit) * unit;
      section = digit = 0;
    }
    has_digit |= value >= 0 || begins;
    has_unit |= unit > 0;
    ++characters;
    end = c.end;
  }
  const UChar32 next = code_point_at(text, end).value;
  const UChar32 before = code_point_before(text, begin).value;
  const double result = total + section + digit;
  // "January" and the first of a month, where "one day" is like an article.
  const bool first = result == 1 && (next == U'月' || (next == U'日' && before == U'月'));
  const bool number =
      !is_some(before) && ((characters > 1 && (has_unit || characters >= 4)) ||
                           (characters == 1 && (result > 1 || first) && is_counter(next)));
  return number ? HanNumeral{end, result} : HanNumeral{begin, 0};
}

}  // namespace diglot::tokenize
