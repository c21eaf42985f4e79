#include "tokenize/digit_dates.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tokenize/code_points.h"

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

Number time_at(Bytes bytes, double hours, double minutes) {
  constexpr double minutes_per_hour = 60;
  return {bytes, hours * minutes_per_hour + minutes, NumberKind::time};
}

/// Which half of the day, as it is written behind a time: "p.m.", "μ.μ.".
struct HalfDay {
  std::string_view lang;
  std::string_view morning;  ///< in small letters, without marks and spaces
  std::string_view afternoon;
};
constexpr HalfDay half_days[] = {{"en", "am", "pm"}, {"el", "πμ", "μμ"}, {"es", "am", "pm"}};

enum class Half { none, morning, afternoon };

/// Where letters with full stops and single spaces between them spell `letters`; 0 where they
/// don't.
std::size_t spelled_end(std::string_view text, std::size_t position, std::string_view letters) {
  while (!letters.empty()) {
    const char mark = char_at(text, position);
    if (mark == '.' || mark == ' ') ++position;
    const CodePoint given = code_point_at(text, position);
    const CodePoint wanted = code_point_at(letters, 0);
    if (given.value < 0 || u_tolower(given.value) != wanted.value) return 0;
    position = given.end;
    letters.remove_prefix(wanted.end);
  }
  return is_letter(code_point_at(text, position).value) ? 0 : position;
}

Half half_behind(std::string_view text, std::size_t position, std::string_view lang) {
  for (const HalfDay& half : half_days) {
    if (half.lang != lang) continue;
    if (spelled_end(text, position, half.morning) > 0) return Half::morning;
    if (spelled_end(text, position, half.afternoon) > 0) return Half::afternoon;
  }
  return Half::none;
}

/// The minutes behind an hour, with the end of what belongs to the time: "13:05", "13:05:59",
/// "7.55" in front of "am". An empty part where there are none.
Part read_minutes(std::string_view text, std::size_t hours_end, std::string_view lang) {
  const auto two_digits = [&](std::size_t position) {
    const Part part = read_part(text, position);
    return part.bytes.size() == 2 && is_within(part, 0, 59) ? part : Part{};
  };
  const char mark = char_at(text, hours_end);
  const Part minutes = two_digits(hours_end + 1);
  if (mark == ':' && !minutes.bytes.empty()) {
    const bool seconds =
        char_at(text, minutes.bytes.end) == ':' && !two_digits(minutes.bytes.end + 1).bytes.empty();
    return {{minutes.bytes.begin, minutes.bytes.end + (seconds ? 3 : 0)}, minutes.value};
  }
  if (mark == '.' && !minutes.bytes.empty() &&
      half_behind(text, minutes.bytes.end, lang) != Half::none) {
    return minutes;
  }
  return {};
}

/// "15 h" and "15h30", as in French and Portuguese.
std::vector<Number> read_lettered_time(std::string_view text, const Part& hours) {
  const auto skip_space = [&](std::size_t position) {
    const CodePoint c = code_point_at(text, position);
    return is_space(c.value) ? c.end : position;
  };
  const std::size_t h = skip_space(hours.bytes.end);
  if (char_at(text, h) != 'h') return {};
  const Part minutes = read_part(text, skip_space(h + 1));
  if (minutes.bytes.size() == 2 && is_within(minutes, 0, 59)) {
    return {time_at({hours.bytes.begin, minutes.bytes.end}, hours.value, minutes.value)};
  }
  if (is_letter(code_point_at(text, h + 1).value)) return {};
  return {time_at({hours.bytes.begin, h + 1}, hours.value, 0)};
}

/// Chinese and Japanese "13点10分", "7時55分", "5時半"; "3分35秒", which others write as "3:35".
std::vector<Number> read_han_time(std::string_view text, const Part& hours) {
  struct Mark {
    char32_t value = 0;
    std::size_t end = 0;
  };
  const auto mark_at = [&](std::size_t position) {
    const CodePoint c = code_point_at(text, position);
    return Mark{static_cast<char32_t>(c.value), c.end};
  };
  const auto skip_space = [&](std::size_t position) {
    return char_at(text, position) == ' ' ? position + 1 : position;
  };
  const Mark first = mark_at(skip_space(hours.bytes.end));
  const bool is_hour = first.value == U'时' || first.value == U'時' || first.value == U'点' ||
                       first.value == U'點' || first.value == U'：';
  if (!is_hour && first.value != U'分') return {};
  const Mark half = mark_at(first.end);
  if (is_hour && half.value == U'半') {
    constexpr double half_hour = 30;
    return {time_at({hours.bytes.begin, half.end}, hours.value, half_hour)};
  }
  const Part minutes = read_part(text, skip_space(first.end));
  if (!is_within(minutes, 0, 59)) return {};
  const Mark second = mark_at(skip_space(minutes.bytes.end));
  const bool complete =
      first.value == U'：' ? minutes.bytes.size() == 2 : second.value == (is_hour ? U'分' : U'秒');
  if (!complete) return {};
  const std::size_t end = first.value == U'：' ? minutes.bytes.end : second.end;
  return {time_at({hours.bytes.begin, end}, hours.value, minutes.value)};
}

std::vector<Number> read_time(std::string_view text, std::size_t begin, std::string_view lang) {
  const Part hours = read_part(text, begin);
  if (!is_within(hours, 0, 24)) return {};
  if (lang == "zh" || lang == "ja") {
    if (auto time = read_han_time(text, hours); !time.empty()) return time;
  }
  const Part minutes = read_minutes(text, hours.bytes.end, lang);
  const std::size_t end = minutes.bytes.empty() ? hours.bytes.end : minutes.bytes.end;
  const Half half = half_behind(text, end, lang);
  if (minutes.bytes.empty() && half == Half::none) {
    const bool lettered = lang == "fr" || lang == "pt";
    return lettered ? read_lettered_time(text, hours) : std::vector<Number>{};
  }
  constexpr double noon = 12;
  double hour = hours.value;
  if (half == Half::afternoon && hour < noon) hour += noon;
  if (half == Half::morning && hour == noon) hour = 0;
  return {time_at({begin, end}, hour, minutes.value)};
}

}  // namespace

std::vector<Number> read_digit_date(std::string_view text, std::size_t begin,
                                    std::string_view lang) {
  std::vector<Number> date = read_date(text, begin, lang);
  return date.empty() ? read_time(text, begin, lang) : date;
}

}  // namespace diglot::tokenize
