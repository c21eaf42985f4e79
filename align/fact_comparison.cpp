#include "align/fact_comparison.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "align/calendar_facts.h"
#include "align/designator_numbers.h"
#include "align/name_comparison.h"
#include "align/quotation_comparison.h"
#include "align/told_durations.h"
#include "tokenize/code_points.h"

namespace diglot::align {
namespace {

using tokenize::Bound;
using tokenize::Number;
using tokenize::NumberKind;
using tokenize::Unit;

/// Whether a number of this kind says how many or how much: percent signs, ordinals and years are
/// not told from plain numbers as reliably as values are ("between 27 and 29 percent", "1900").
bool is_quantity(NumberKind kind) {
  return kind == NumberKind::cardinal || kind == NumberKind::ordinal ||
         kind == NumberKind::percent || kind == NumberKind::year;
}

/// "6 Uhr" and "6:00", "kl. 7.55" and "7.55am", "1" and "13:00".
bool is_hour_of(const Number& hour, const Number& time) {
  if (time.kind != NumberKind::time || !is_quantity(hour.kind)) return false;
  constexpr double minutes_per_hour = 60;
  constexpr double half_day = 12 * minutes_per_hour;
  const double whole = std::floor(hour.value);
  const double minutes = whole * minutes_per_hour + std::round(100 * (hour.value - whole));
  return minutes == time.value || minutes + half_day == time.value;
}

/// Whether both measure the same, such as lengths.
bool same_dimension(const Number& a, const Number& b) {
  const auto dimension = tokenize::dimension_of(a.unit);
  return dimension != tokenize::Dimension::none && dimension == tokenize::dimension_of(b.unit);
}

/// Whether both are money, in different currencies.
bool differ_in_currency(const Number& a, const Number& b) {
  using tokenize::Currency;
  return a.currency != Currency::none && b.currency != Currency::none && a.currency != b.currency;
}

/// Whether a number says how much of something: "half" and "0.5".
bool may_be_fraction(NumberKind kind) {
  return kind == NumberKind::fraction || kind == NumberKind::cardinal;
}

/// Whether both measure the same in different units; degrees may be of any scale.
bool differ_in_unit(const Number& a, const Number& b) {
  return same_dimension(a, b) && a.unit != b.unit && a.unit != Unit::degree &&
         b.unit != Unit::degree;
}

bool equal(const Number& a, const Number& b) {
  if (differ_in_currency(a, b) || differ_in_unit(a, b)) return false;
  const bool comparable = a.kind == b.kind || (is_quantity(a.kind) && is_quantity(b.kind)) ||
                          (may_be_fraction(a.kind) && may_be_fraction(b.kind));
  return comparable && std::abs(a.value - b.value) <= 1e-9 * std::abs(a.value);
}

bool equal_in_kind(const Number& a, const Number& b) { return a.kind == b.kind && equal(a, b); }

bool are_hours(const Number& a, const Number& b) { return is_hour_of(a, b) || is_hour_of(b, a); }

/// What a number seems to be rounded to: 10 for 320, 5 for 135, 1 for 27, 0.01 for 1.98.
double last_place(double value) {
  const auto divides = [&](double place) {
    const double times = std::abs(value) / place;
    return times > 0.5 && std::abs(times - std::round(times)) < 1e-9 * times;
  };
  constexpr double smallest = 0.001;
  double place = 1e9;
  while (place > smallest && !divides(place)) {
    if (divides(place / 2)) return place / 2;
    place /= 10;
  }
  return place;
}

/// Whether `exact` and `round` are one amount, of which the latter is told in round figures: it may
/// be off by its last place, but by no more than a tenth or, of small numbers, a half.
bool is_within_last_place(const Number& round, const Number& exact, Unit round_unit,
                          Unit exact_unit) {
  constexpr double tenth = 0.1;
  constexpr double half = 0.5;
  const double off =
      std::min(last_place(round.value), std::max(tenth * std::abs(round.value), half));
  const double told = tokenize::in_base_unit(exact.value, exact_unit);
  return tokenize::in_base_unit(round.value - off, round_unit) < told &&
         told < tokenize::in_base_unit(round.value + off, round_unit);
}

/// Whether one may be the other in other units of measurement, rounded: 320 km and 200 miles.
bool is_conversion(const Number& a, const Number& b) {
  if (is_length_of_time(a) || !same_dimension(a, b)) return false;
  const auto scales = [](const Number& number) {
    if (number.unit != Unit::degree) return std::vector{number.unit};
    return std::vector{Unit::celsius, Unit::fahrenheit};
  };
  for (const Unit of_a : scales(a)) {
    for (const Unit of_b : scales(b)) {
      if (of_a == of_b) continue;
      if (is_within_last_place(a, b, of_a, of_b) || is_within_last_place(b, a, of_b, of_a)) {
        return true;
      }
    }
  }
  return false;
}

/// Whether a number that is told as a bound or roughly allows for the other, which is told
/// otherwise: "more than 70" and "more than 80" differ.
bool allows(const Number& loose, const Number& other) {
  if (loose.bound == other.bound) return false;
  constexpr double near = 0.1;
  const double gap = (other.value - loose.value) / std::max(1e-9, std::abs(loose.value));
  switch (loose.bound) {
    case Bound::about:
      return std::abs(gap) < near / 2;
    case Bound::at_least:
      return gap > 0 && gap < near;
    case Bound::at_most:
      return gap < 0 && gap > -near;
    case Bound::none:
      break;
  }
  return false;
}

/// "the 80s" and "the 1980s".
bool is_decade_of(const Number& short_year, const Number& year) {
  constexpr double century = 100;
  constexpr double decade = 10;
  return year.kind == NumberKind::year && is_quantity(short_year.kind) &&
         std::fmod(year.value, decade) == 0 && std::fmod(year.value, century) == short_year.value;
}

/// "two thirds" and "67 %".
bool is_fraction_in_percent(const Number& fraction, const Number& percent) {
  constexpr double hundred = 100;
  return fraction.kind == NumberKind::fraction && percent.kind == NumberKind::percent &&
         std::abs(hundred * fraction.value - percent.value) < 1;
}

/// "13:05:59" and "13:05".
bool is_time_without_seconds(const Number& exact, const Number& round) {
  return std::floor(exact.value) == round.value && exact.value != round.value;
}

/// Whether two times may be one: told by clocks of twelve hours, or with seconds on one side.
bool are_times_of_one(const Number& a, const Number& b) {
  constexpr double half_day = 12 * 60;
  return a.kind == NumberKind::time && b.kind == NumberKind::time &&
         (std::abs(a.value - b.value) == half_day || is_time_without_seconds(a, b) ||
          is_time_without_seconds(b, a));
}

/// Whether two numbers that differ may be told of one thing: converted, or loosely.
bool agree_roughly(const Number& a, const Number& b) {
  if (differ_in_currency(a, b)) return false;
  if (is_decade_of(a, b) || is_decade_of(b, a)) return true;
  if (is_fraction_in_percent(a, b) || is_fraction_in_percent(b, a)) return true;
  if (is_conversion(a, b) || last_as_long(a, b) || are_times_of_one(a, b)) return true;
  return a.kind == b.kind && !differ_in_unit(a, b) && (allows(a, b) || allows(b, a));
}

/// "the 1980s" and what may be another decade in words: "шестидесятых".
bool are_decades(const Number& year, const Number& number) {
  constexpr double decade = 10;
  const auto is_round = [](const Number& n) { return std::fmod(n.value, decade) == 0; };
  return year.kind == NumberKind::year && is_round(year) && is_quantity(number.kind) &&
         is_round(number) && number.value >= 2 * decade && number.value < decade * decade;
}

/// Whether a number may be a length of time without a unit: an age, or an hour of the day.
bool may_lack_its_unit(const Number& length, const Number& other) {
  return other.unit == Unit::none && (length.unit == Unit::year || length.unit == Unit::hour) &&
         length.value == std::floor(length.value);
}

/// Whether one number is a length of time and the other one of things: "90 minutes", "15 buses". An
/// ordinal may tell what a length does: "in the 90th minute".
bool tell_of_time_and_things(const Number& a, const Number& b) {
  if (a.kind != b.kind || is_length_of_time(a) == is_length_of_time(b)) return false;
  return is_length_of_time(a) ? !may_lack_its_unit(a, b) : !may_lack_its_unit(b, a);
}

/// "The 2nd century", "14 kilograms".
bool is_rank_and_measure(const Number& a, const Number& b) {
  return a.kind == NumberKind::ordinal && b.kind != NumberKind::ordinal &&
         b.unit != tokenize::Unit::none && !is_length_of_time(b);
}

bool tell_of_different_things(const Number& a, const Number& b) {
  return tell_of_time_and_things(a, b) || is_rank_and_measure(a, b) || is_rank_and_measure(b, a);
}

/// Whether two numbers that differ can't both be true of one thing: those of one kind, decades, and
/// all in digits, whose kind is not always plain. A fraction excludes fractions alone.
bool exclude_each_other(const Facts& src, const Number& a, const Facts& tgt, const Number& b) {
  if (tell_of_different_things(a, b)) return false;
  const bool fraction = a.kind == NumberKind::fraction || b.kind == NumberKind::fraction;
  if (fraction && a.kind != b.kind) return false;
  return a.kind == b.kind || are_decades(a, b) || are_decades(b, a) ||
         (is_in_digits(src.text, a) && is_in_digits(tgt.text, b));
}

template <class Fact>
std::string written(std::string_view text, const Fact& fact) {
  return std::string(text.substr(fact.bytes.begin, fact.bytes.size()));
}

/// "Ten people": a number at the beginning of a sentence has a capital and is no name for that.
void drop_names_that_are_numbers(Facts& facts) {
  auto number = facts.numbers.begin();  // both are in order
  std::erase_if(facts.names, [&](const tokenize::Name& name) {
    while (number != facts.numbers.end() && number->bytes.end < name.bytes.end) ++number;
    return name.initial && number != facts.numbers.end() && number->bytes.begin <= name.bytes.begin;
  });
}

/// Pairs a number that is written in one with two neighbours on the other side: 555 111.
void pair_groups(const Facts& whole, const Facts& parts, std::vector<bool>& whole_taken,
                 std::vector<bool>& parts_taken, const std::function<void(FactPair)>& pair) {
  constexpr double thousand = 1000;
  for (std::size_t i = 0; i < whole.numbers.size(); ++i) {
    for (std::size_t j = 1; j < parts.numbers.size() && !whole_taken[i]; ++j) {
      const double joined = parts.numbers[j - 1].value * thousand + parts.numbers[j].value;
      if (parts_taken[j - 1] || parts_taken[j] || joined != whole.numbers[i].value) continue;
      if (whole.numbers[i].kind == NumberKind::date) continue;
      whole_taken[i] = parts_taken[j - 1] = parts_taken[j] = true;
      pair({i, j - 1});
    }
  }
}

/// Pairs a time that is written in one with its parts on the other side: 2:05:58.
void pair_durations(const Facts& whole, const Facts& parts, std::vector<bool>& whole_taken,
                    std::vector<bool>& parts_taken, const std::function<void(FactPair)>& pair) {
  for (std::size_t i = 0; i < whole.numbers.size(); ++i) {
    for (std::size_t j = 0; j < parts.numbers.size() && !whole_taken[i]; ++j) {
      const std::size_t count =
          count_parts_of_time(whole.numbers[i], std::span(parts.numbers).subspan(j));
      const auto begin = parts_taken.begin() + static_cast<std::ptrdiff_t>(j);
      const auto end = begin + static_cast<std::ptrdiff_t>(count);
      if (count == 0 || std::find(begin, end, true) != end) continue;
      std::fill(begin, end, true);
      whole_taken[i] = true;
      pair({i, j});
    }
  }
}

/// Pairs the numbers that neither side has paired yet and that agree by `agree`.
template <class Agree>
void pair_numbers(const Facts& src, const Facts& tgt, std::vector<bool>& src_taken,
                  std::vector<bool>& tgt_taken, const Agree& agree, FactComparison& result) {
  for (std::size_t i = 0; i < src.numbers.size(); ++i) {
    for (std::size_t j = 0; j < tgt.numbers.size() && !src_taken[i]; ++j) {
      if (tgt_taken[j] || !agree(src.numbers[i], tgt.numbers[j])) continue;
      src_taken[i] = tgt_taken[j] = true;
      result.numbers.push_back({i, j});
    }
  }
}

void compare_numbers(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> src_taken(src.numbers.size());
  std::vector<bool> tgt_taken(tgt.numbers.size());
  pair_numbers(src, tgt, src_taken, tgt_taken, equal_in_kind, result);
  pair_numbers(src, tgt, src_taken, tgt_taken, equal, result);
  pair_numbers(src, tgt, src_taken, tgt_taken, are_hours, result);
  pair_numbers(src, tgt, src_taken, tgt_taken, agree_roughly, result);
  const auto pair = [&](FactPair found) { result.numbers.push_back(found); };
  const auto pair_swapped = [&](FactPair found) {
    result.numbers.push_back({found.tgt, found.src});
  };
  pair_groups(src, tgt, src_taken, tgt_taken, pair);
  pair_groups(tgt, src, tgt_taken, src_taken, pair_swapped);
  pair_durations(src, tgt, src_taken, tgt_taken, pair);
  pair_durations(tgt, src, tgt_taken, src_taken, pair_swapped);
  const DaysInCommon days = find_days_in_common(src, src_taken, tgt, tgt_taken);
  result.numbers.insert(result.numbers.end(), days.pairs.begin(), days.pairs.end());
  for (const std::size_t i : days.src) src_taken[i] = true;
  for (const std::size_t j : days.tgt) tgt_taken[j] = true;
  std::ranges::sort(result.numbers, {}, &FactPair::src);
  for (std::size_t i = 0; i < src_taken.size(); ++i) {
    if (!src_taken[i]) result.missing_src.push_back(i);
  }
  for (std::size_t j = 0; j < tgt_taken.size(); ++j) {
    if (!tgt_taken[j]) result.missing_tgt.push_back(j);
  }
}

/// The one quantity among numbers that are left over; none where there are several.
std::optional<std::size_t> lone_quantity(const Facts& facts,
                                         const std::vector<std::size_t>& missing) {
  std::optional<std::size_t> lone;
  for (const std::size_t i : missing) {
    if (!is_quantity(facts.numbers[i].kind)) continue;
    if (lone) return std::nullopt;
    lone = i;
  }
  return lone;
}

/// Where each side has one quantity left over, they conflict, of whatever kinds: "the sixth hour",
/// "hour two".
void find_lone_conflict(const Facts& src, const Facts& tgt, FactComparison& result) {
  const auto i = lone_quantity(src, result.missing_src);
  const auto j = lone_quantity(tgt, result.missing_tgt);
  if (i && j && !tell_of_different_things(src.numbers[*i], tgt.numbers[*j])) {
    result.conflict.push_back({*i, *j});
  }
}

/// Of the numbers left over on both sides, each conflicts with the next of its kind on the other.
void find_conflicts(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> taken(result.missing_tgt.size());
  for (const std::size_t i : result.missing_src) {
    for (std::size_t k = 0; k < taken.size(); ++k) {
      const std::size_t j = result.missing_tgt[k];
      if (taken[k] || !exclude_each_other(src, src.numbers[i], tgt, tgt.numbers[j])) continue;
      taken[k] = true;
      result.conflict.push_back({i, j});
      break;
    }
  }
  if (result.conflict.empty()) find_lone_conflict(src, tgt, result);
}

/// Of what is missing, leaves out "today" where nothing conflicts with it.
void forgive_today(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::erase_if(result.missing_src, [&](std::size_t i) {
    return is_today(src, src.numbers[i]) &&
           std::ranges::find(result.conflict, i, &FactPair::src) == result.conflict.end();
  });
  std::erase_if(result.missing_tgt, [&](std::size_t j) {
    return is_today(tgt, tgt.numbers[j]) &&
           std::ranges::find(result.conflict, j, &FactPair::tgt) == result.conflict.end();
  });
}

}  // namespace

Facts find_facts(std::string_view text, std::string_view lang,
                 std::optional<std::chrono::sys_days> date) {
  // Names are compared each with each: a monstrous sentence must not cost the square of its length.
  constexpr std::size_t most = 256;
  Facts facts{text, tokenize::find_numbers(text, lang, date), tokenize::find_names(text, lang),
              {},   tokenize::find_quotations(text, lang),    date};
  drop_names_that_are_numbers(facts);
  if (facts.numbers.size() > most) facts.numbers.resize(most);
  if (facts.names.size() > most) facts.names.resize(most);
  if (facts.quotations.size() > most) facts.quotations.resize(most);
  return facts;
}

bool is_in_digits(std::string_view text, const Number& number) {
  for (std::size_t i = number.bytes.begin; i < number.bytes.end;) {
    const tokenize::CodePoint c = tokenize::code_point_at(text, i);
    if (tokenize::is_digit(c.value)) return true;
    i = c.end;
  }
  return false;
}

double number_weight(const Number& number) {
  constexpr double weekday = 0.15;  // most news of a week names the same few
  if (number.kind == NumberKind::weekday) return weekday;
  constexpr double digits_of_full_weight = 2;
  return std::clamp(std::log10(1 + std::abs(number.value)) / digits_of_full_weight, 0.2, 1.0);
}

FactComparison compare_facts(const Facts& src, const Facts& tgt) {
  FactComparison result;
  compare_numbers(src, tgt, result);
  find_conflicts(src, tgt, result);
  forgive_today(src, tgt, result);
  compare_names(src, tgt, result);
  compare_with_designators(src, tgt, result);
  return result;
}

corpora::Evidence to_evidence(const Facts& src, const Facts& tgt,
                              const FactComparison& comparison) {
  corpora::Evidence evidence;
  const auto numbers = [&](const FactPair& pair) {
    return corpora::Agreement(written(src.text, src.numbers[pair.src]),
                              written(tgt.text, tgt.numbers[pair.tgt]));
  };
  for (const FactPair& pair : comparison.numbers) evidence.numbers.push_back(numbers(pair));
  for (const FactPair& pair : comparison.conflict) evidence.conflict.push_back(numbers(pair));
  const auto names = [&](const FactPair& pair) {
    return corpora::Agreement(written(src.text, src.names[pair.src]),
                              written(tgt.text, tgt.names[pair.tgt]));
  };
  for (const FactPair& pair : comparison.names) evidence.names.push_back(names(pair));
  for (const FactPair& pair : comparison.designators) evidence.conflict.push_back(names(pair));
  for (const FactPair& pair : comparison.src_number_tgt_name) {
    evidence.conflict.emplace_back(written(src.text, src.numbers[pair.src]),
                                   written(tgt.text, tgt.names[pair.tgt]));
  }
  for (const FactPair& pair : comparison.src_name_tgt_number) {
    evidence.conflict.emplace_back(written(src.text, src.names[pair.src]),
                                   written(tgt.text, tgt.numbers[pair.tgt]));
  }
  for (const std::size_t i : comparison.missing_src) {
    evidence.missing_src.push_back(written(src.text, src.numbers[i]));
  }
  for (const std::size_t j : comparison.missing_tgt) {
    evidence.missing_tgt.push_back(written(tgt.text, tgt.numbers[j]));
  }
  evidence.quotations = corresponding_quotations(src, tgt, compare_quotations(src, tgt));
  return evidence;
}

}  // namespace diglot::align
