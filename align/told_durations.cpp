#include "align/told_durations.h"

#include <algorithm>
#include <cmath>

namespace diglot::align {
namespace {

using tokenize::in_base_unit;
using tokenize::Number;
using tokenize::NumberKind;
using tokenize::Unit;

double seconds(const Number& length) { return in_base_unit(length.value, length.unit); }

bool are_same(double a, double b) { return std::abs(a - b) <= 1e-6 * std::abs(a); }

/// Whether a unit is made of months, which differ in their days.
bool is_made_of_months(Unit unit) { return unit >= Unit::month && unit <= Unit::century; }

/// Whether so many months can have so many days.
bool may_have_days(const Number& months, const Number& days) {
  constexpr double least = 28;
  constexpr double most = 31;
  const double days_of_month = (seconds(days) / in_base_unit(1, Unit::day)) /
                               (seconds(months) / in_base_unit(1, Unit::month));
  return days_of_month >= least && days_of_month <= most;
}

/// "quinze jours" and "two weeks".
bool counts_one_day_more(const Number& days, const Number& other) {
  return days.unit == Unit::inclusive_day &&
         are_same(in_base_unit(days.value - 1, Unit::day), seconds(other));
}

/// "1h30" and "90 minutes".
bool is_written_as_time(const Number& time, const Number& length) {
  return time.kind == NumberKind::time && is_length_of_time(length) &&
         are_same(in_base_unit(time.value, Unit::minute), seconds(length));
}

/// Whether a part stands close behind another: " години, " is in between at most.
bool stands_behind(const Number& part, const Number& before) {
  constexpr std::size_t longest_unit = 24;  // bytes
  return part.bytes.begin - before.bytes.end <= longest_unit;
}

/// Whether a number may be minutes or seconds behind another.
bool may_follow(const Number& before, const Number& part) {
  constexpr double most = 59;
  return part.kind == NumberKind::cardinal && part.value >= 0 && part.value <= most &&
         part.value == std::floor(part.value) && stands_behind(part, before);
}

constexpr std::size_t most_parts = 3;

/// How many parts, each in a smaller unit than the one in front, make a length of time; 0 for none.
std::size_t count_parts_of_length(const Number& length, std::span<const Number> parts) {
  if (!is_length_of_time(parts[0])) return 0;
  double told = seconds(parts[0]);
  for (std::size_t i = 1; i < std::min(most_parts, parts.size()); ++i) {
    const bool continues = is_length_of_time(parts[i]) && parts[i].unit < parts[i - 1].unit &&
                           stands_behind(parts[i], parts[i - 1]);
    if (!continues) return 0;
    told += seconds(parts[i]);
    if (are_same(told, seconds(length))) return i + 1;
  }
  return 0;
}

}  // namespace

bool is_length_of_time(const Number& number) {
  return tokenize::dimension_of(number.unit) == tokenize::Dimension::time;
}

bool last_as_long(const Number& a, const Number& b) {
  if (is_written_as_time(a, b) || is_written_as_time(b, a)) return true;
  if (!is_length_of_time(a) || !is_length_of_time(b)) return false;
  if (counts_one_day_more(a, b) || counts_one_day_more(b, a)) return true;
  if (is_made_of_months(a.unit) == is_made_of_months(b.unit))
    return are_same(seconds(a), seconds(b));
  return is_made_of_months(a.unit) ? may_have_days(a, b) : may_have_days(b, a);
}

std::size_t count_parts_of_time(const Number& time, std::span<const Number> parts) {
  if (parts.empty()) return 0;
  if (is_length_of_time(time)) return count_parts_of_length(time, parts);
  if (time.kind != NumberKind::time || parts[0].kind != NumberKind::cardinal) return 0;
  constexpr double sixty = 60;
  double told = parts[0].value * sixty;
  double unit = 1;
  for (std::size_t i = 1; i < std::min(most_parts, parts.size()); ++i, unit /= sixty) {
    if (!may_follow(parts[i - 1], parts[i])) return 0;
    told += parts[i].value * unit;
    if (std::abs(told - time.value) < unit / 2 / sixty) return i + 1;
  }
  return 0;
}

}  // namespace diglot::align
