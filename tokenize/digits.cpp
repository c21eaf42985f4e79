#include "tokenize/digits.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

constexpr UChar32 arabic_decimal = 0x66B;
constexpr UChar32 arabic_group = 0x66C;

/// Digits between two marks, and the mark in front of them.
struct Group {
  UChar32 mark = 0;
  std::size_t digits = 0;
  double value = 0;
};

bool has_decimal_point(std::string_view lang) {
  constexpr std::string_view langs[] = {"en", "zh", "ja", "ar", "he", "th", "ko", "hi"};
  return std::find(std::begin(langs), std::end(langs), lang) != std::end(langs);
}

bool is_grouping_space(UChar32 c, std::string_view lang) {
  return c == 0xA0 || c == 0x202F || c == 0x2009 || (c == ' ' && groups_with_space(lang));
}

/// Marks that stand only in front of exactly three digits.
bool is_group_only(UChar32 c, std::string_view lang) {
  return c == '\'' || c == 0x2019 || c == arabic_group || is_grouping_space(c, lang);
}

bool is_mark(UChar32 c, std::string_view lang) {
  return c == '.' || c == ',' || c == arabic_decimal || is_group_only(c, lang);
}

/// The digits from `position`; moves it behind them.
Group read_group(std::string_view text, std::size_t& position) {
  Group group;
  for (CodePoint c = code_point_at(text, position); is_digit(c.value);
       c = code_point_at(text, position)) {
    group.value = group.value * 10 + u_charDigitValue(c.value);
    ++group.digits;
    position = c.end;
  }
  return group;
}

std::vector<Group> read_groups(std::string_view text, std::size_t& position,
                               std::string_view lang) {
  std::vector<Group> groups = {read_group(text, position)};
  while (groups.front().digits > 0) {
    const CodePoint mark = code_point_at(text, position);
    if (!is_mark(mark.value, lang)) break;
    std::size_t next = mark.end;
    Group group = read_group(text, next);
    if (group.digits == 0) break;
    // "in 2010 300 people" and "3 450 drones 20" are two numbers.
    const bool follows_group = groups.size() == 1 || groups.back().digits == 3;
    if (is_group_only(mark.value, lang) &&
        (group.digits != 3 || groups.front().digits > 3 || !follows_group)) {
      break;
    }
    group.mark = mark.value == 0x2019 ? '\'' : mark.value;
    groups.push_back(group);
    position = next;
  }
  return groups;
}

bool are_thousands(const std::vector<Group>& groups, std::size_t end) {
  if (groups.front().digits > 3 || groups.front().digits == 0) return false;
  return std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Group& g) { return g.digits == 3 && g.mark == groups[1].mark; });
}

/// Whether the last of the groups is a decimal fraction.
bool ends_in_fraction(const std::vector<Group>& groups, std::string_view lang) {
  const Group& last = groups.back();
  if (groups.size() == 1 || is_group_only(last.mark, lang)) return false;
  if (last.mark == arabic_decimal) return true;
  if (groups.size() > 2) return last.mark != groups[groups.size() - 2].mark;
  if (last.digits != 3 || groups.front().digits > 3 || groups.front().value == 0) return true;
  if (lang == "ar") return false;  // writes both marks for both, and three digits mostly group
  return has_decimal_point(lang) == (last.mark == '.');
}

}  // namespace

bool groups_with_space(std::string_view lang) {
  constexpr std::string_view langs[] = {"fr", "uk", "ru", "pl", "bg", "cs",
                                        "hu", "es", "pt", "it", "ro"};
  return std::find(std::begin(langs), std::end(langs), lang) != std::end(langs);
}

DigitNumber read_digits(std::string_view text, std::size_t begin, std::string_view lang) {
  DigitNumber result{.end = begin};
  const std::vector<Group> groups = read_groups(text, result.end, lang);
  const bool fraction = ends_in_fraction(groups, lang);
  const std::size_t whole = groups.size() - (fraction ? 1 : 0);
  result.plain = groups.size() == 1;
  result.number = groups.front().digits > 0 && (whole == 1 || are_thousands(groups, whole));
  for (std::size_t i = 0; i < whole; ++i) {
    result.value = result.value * (i == 0 ? 1 : 1000) + groups[i].value;
    result.digits += groups[i].digits;
  }
  if (fraction) {
    const auto digits = static_cast<double>(groups.back().digits);
    result.value += groups.back().value / std::pow(10.0, digits);
    result.digits += groups.back().digits;
  }
  constexpr std::size_t most_digits = 30;
  result.number = result.number && result.digits <= most_digits;
  return result;
}

}  // namespace diglot::tokenize
