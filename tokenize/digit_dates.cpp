#include "tokenize/digit_dates.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

struct Part {
  Bytes bytes;
  double value = 0;
};

char char_at(std::string_view text, std::size_t position) {
  return position < text.size() ? text[position] : ' ';
}

/// Up to five ASCII digits from `position`: one more than any part of a date has.
Part read_part(std::string_view text, std::size_t position) {
  Part part{.bytes = {position, position}};
  constexpr std::size_t most = 5;
  for (char c = char_at(text, position); c >= '0' && c <= '9' && part.bytes.size() < most;
       c = char_at(text, part.bytes.end)) {
    part.value = part.value * 10 + (c - '0');
    ++part.bytes.end;
  }
  return part;
}

bool is_within(const Part& part, double least, double most) {
  return !part.bytes.empty() && part.bytes.size() <= 2 && part.value >= least && part.value <= most;
}

std::vector<Number> read_date(std::string_view text, std::size_t begin, std::string_view lang) {
  const Part first = read_part(text, begin);
  const char mark = char_at(text, first.bytes.end);
  if (mark != '-' && mark != '.' && mark != '/') return {};
  const Part second = read_part(text, first.bytes.end + 1);
  if (char_at(text, second.bytes.end) != mark) return {};
  const Part third = read_part(text, second.bytes.end + 1);
  if (is_digit(code_point_at(text, third.bytes.end).value)) return {};

  const bool year_first = first.bytes.size() == 4;
  const Part& year = year_first ? first : third;
  const Part* month = &second;
  const Part* day = year_first ? &third : &first;
  // Americans put the month first; a thirteenth month is a day.
  const bool swapped = lang == "en" && mark == '/' ? first.value <= 12 : second.value > 12;
  if (!year_first && swapped) std::swap(month, day);
  if (year.bytes.size() != 4 || !is_within(*month, 1, 12) || !is_within(*day, 1, 31)) return {};

  std::vector<Number> numbers = {{year.bytes, year.value, NumberKind::year},
                                 {month->bytes, month->value, NumberKind::month},
                                 {day->bytes, day->value, NumberKind::day}};
  std::sort(numbers.begin(), numbers.end(),
            [](const Number& a, const Number& b) { return a.bytes.begin < b.bytes.begin; });
  return numbers;
}

/// Whether "p.m." follows.
bool is_afternoon(std::string_view text, std::size_t position) {
  const std::size_t begin = position + (char_at(text, position) == ' ' ? 1 : 0);
  std::string half;
  for (std::size_t i = begin; i < begin + 3; ++i) half += char_at(text, i);
  half = fold(half, "");
  return half == "p.m" || (half.starts_with("pm") && !is_letter(static_cast<UChar32>(half[2])));
}

std::vector<Number> read_time(std::string_view text, std::size_t begin, std::string_view lang) {
  const Part hours = read_part(text, begin);
  if (char_at(text, hours.bytes.end) != ':') return {};
  const Part minutes = read_part(text, hours.bytes.end + 1);
  std::size_t end = minutes.bytes.end;
  if (!is_within(hours, 0, 24) || !is_within(minutes, 0, 59) || minutes.bytes.size() != 2)
    return {};
  if (char_at(text, end) == ':') {
    const Part seconds = read_part(text, end + 1);
    if (seconds.bytes.size() == 2) end = seconds.bytes.end;
  }
  constexpr double hour = 60;
  const bool afternoon = lang == "en" && hours.value < 12 && is_afternoon(text, end);
  const double value = (hours.value + (afternoon ? 12 : 0)) * hour + minutes.value;
  return {{{begin, end}, value, NumberKind::time}};
}

}  // namespace

std::vector<Number> read_digit_date(std::string_view text, std::size_t begin,
                                    std::string_view lang) {
  std::vector<Number> date = read_date(text, begin, lang);
  return date.empty() ? read_time(text, begin, lang) : date;
}

}  // namespace diglot::tokenize
