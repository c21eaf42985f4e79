#include "tokenize/han_numerals.h"

#include <string>

#include "tokenize/code_points.h"
#include "tokenize/han_counters.h"

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

namespace {

/// Characters that can be read as a numeral.
struct Digits {
  std::size_t begin = 0;
  std::size_t end = 0;
  double value = 0;
  std::size_t characters = 0;
  bool has_unit = false;
};

Digits read_digits(std::string_view text, std::size_t begin, std::string_view lang) {
  double total = 0;
  double section = 0;  // below the next of 万 and 亿
  double digit = 0;
  bool has_digit = false;
  Digits read{.begin = begin, .end = begin};
  constexpr std::size_t most_characters = 30;  // keeps the value finite
  for (CodePoint c = code_point_at(text, begin); c.value >= 0 && read.characters < most_characters;
       c = code_point_at(text, read.end)) {
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
    read.has_unit |= unit > 0;
    ++read.characters;
    read.end = c.end;
  }
  read.value = total + section + digit;
  return read;
}

bool begins_with(std::string_view text, std::size_t begin, std::string_view word) {
  return text.substr(begin).starts_with(word);
}

/// "三分之二", "百分之三十", "三分の一", "三比一": numerals of any size.
bool is_in_ratio(std::string_view text, const Digits& read) {
  const auto is_numeral = [](UChar32 c) { return is_digit(c) || han_digit(c) > 0; };
  const std::string_view before = text.substr(0, read.begin);
  for (const std::string_view parts : {"分之", "分の"}) {
    if (begins_with(text, read.end, parts) || before.ends_with(parts)) return true;
  }
  constexpr std::string_view to = "比";
  return (begins_with(text, read.end, to) &&
          is_numeral(code_point_at(text, read.end + to.size()).value)) ||
         (before.ends_with(to) &&
          is_numeral(code_point_before(text, read.begin - to.size()).value));
}

/// "百分之五", "百分之百": a power of ten in a fraction of it.
bool is_part_of_percentage(std::string_view text, const CodePoint& c) {
  constexpr std::string_view parts = "分之";
  if (text.substr(0, c.begin).ends_with(parts)) return true;
  if (!begins_with(text, c.end, parts)) return false;
  const UChar32 next = code_point_at(text, c.end + parts.size()).value;
  return is_digit(next) || han_digit(next) >= 0 || han_unit(static_cast<char32_t>(next)) > 0;
}

/// Whether a single character is a number for what stands beside it.
bool is_lone_number(std::string_view text, const Digits& read, std::string_view lang) {
  const CodePoint before = code_point_before(text, read.begin);
  const UChar32 next = code_point_at(text, read.end).value;
  // "January" and the first of a month, where "one day" is like an article.
  if (read.value == 1) return next == U'月' || (next == U'日' && before.value == U'月');
  // "5千" goes on with what is in front; "一两个" is some number.
  const UChar32 c = code_point_at(text, read.begin).value;
  const CodePoint last = before.value == ' ' ? code_point_before(text, before.begin) : before;
  const bool goes_on = han_digit(before.value) >= 0 || (han_digit(c) < 0 && is_digit(last.value));
  if (read.value < 1 || goes_on) return false;
  if (is_han_counter_at(text, read.end, lang) || before.value == U'第') return true;
  // Two of anything: no other word begins so, but weights end in it.
  return (c == U'两' || c == U'兩') && is_ideograph(next) && han_digit(next) < 0 &&
         han_unit(static_cast<char32_t>(next)) == 0 && !is_digit(before.value);
}

}  // namespace

HanNumeral read_han_numeral(std::string_view text, std::size_t begin, std::string_view lang) {
  const CodePoint first = code_point_at(text, begin);
  const double unit = han_unit(static_cast<char32_t>(first.value));
  if (han_digit(first.value) < 0 && unit == 0) return {begin, 0};
  if (unit > 0 && is_part_of_percentage(text, first)) return {first.end, unit};
  const Digits read = read_digits(text, begin, lang);
  if (read.characters == 0) return {begin, 0};
  const bool number = !is_some(code_point_before(text, begin).value) &&
                      (is_in_ratio(text, read) ||
                       (!is_other_han_word_at(text, begin, lang) &&
                        ((read.characters > 1 && (read.has_unit || read.characters >= 4)) ||
                         (read.characters == 1 && is_lone_number(text, read, lang)))));
  return number ? HanNumeral{read.end, read.value} : HanNumeral{begin, 0};
}

}  // namespace diglot::tokenize
