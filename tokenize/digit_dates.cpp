#include "tokenize/digit_dates.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "tokenize/code_points.h"
#include "tokenize/digit_parts.h"
#include "tokenize/lettered_times.h"
#include "tokenize/time_zones.h"

namespace diglot::tokenize {
namespace {

std::vector<Number> read_date(std::string_view text, std::size_t begin, std::string_view lang) {
  const DigitPart first = read_part(text, begin);
  const char mark = char_at(text, first.bytes.end);
  if (mark != '-' && mark != '.' && mark != '/') return {};
  const DigitPart second = read_part(text, first.bytes.end + 1);
  if (char_at(text, second.bytes.end) != mark) return {};
  const DigitPart third = read_part(text, second.bytes.end + 1);
  if (is_digit(code_point_at(text, third.bytes.end).value)) return {};

  const bool year_first = first.bytes.size() == 4;
  const DigitPart& year = year_first ? first : third;
  const DigitPart* month = &second;
  const DigitPart* day = year_first ? &third : &first;
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
/// "7.55" in front of "am" or "GMT". An empty part where there are none.
DigitPart read_minutes(std::string_view text, std::size_t hours_end, std::string_view lang) {
  const char mark = char_at(text, hours_end);
  DigitPart minutes = read_sixtieth(text, hours_end + 1);
  if (minutes.bytes.empty()) return {};
  if (mark == ':') {
    const std::size_t end = minutes.bytes.end;
    const DigitPart seconds =
        char_at(text, end) == ':' ? read_sixtieth(text, end + 1) : DigitPart{};
    if (!seconds.bytes.empty()) add_seconds(minutes, seconds);
    return minutes;
  }
  const bool told = mark == '.' && (half_behind(text, minutes.bytes.end, lang) != Half::none ||
                                    names_time_zone(text, minutes.bytes.end, lang));
  return told ? minutes : DigitPart{};
}

/// "0137 GMT": hours and minutes in four digits; in English also "0137 hours".
std::vector<Number> read_joined_time(std::string_view text, const DigitPart& digits,
                                     std::string_view lang) {
  constexpr double hundred = 100;
  const double hours = std::floor(digits.value / hundred);
  const double minutes = digits.value - hundred * hours;
  if (digits.bytes.size() != 4 || hours > 24 || minutes > 59) return {};
  const bool hundreds = lang == "en" && char_at(text, digits.bytes.begin) == '0' &&
                        spelled_end(text, digits.bytes.end, "hours") > 0;
  if (!hundreds && !names_time_zone(text, digits.bytes.end, lang)) return {};
  return {time_at(digits.bytes, hours, minutes)};
}

/// Chinese and Japanese "13点10分", "7時55分", "5時半"; "3分35秒", which others write as "3:35".
std::vector<Number> read_han_time(std::string_view text, const DigitPart& hours) {
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
  const DigitPart minutes = read_part(text, skip_space(first.end));
  if (!is_within(minutes, 0, 59)) return {};
  const Mark second = mark_at(skip_space(minutes.bytes.end));
  const bool complete =
      first.value == U'：' ? minutes.bytes.size() == 2 : second.value == (is_hour ? U'分' : U'秒');
  if (!complete) return {};
  const std::size_t end = first.value == U'：' ? minutes.bytes.end : second.end;
  return {time_at({hours.bytes.begin, end}, hours.value, minutes.value)};
}

std::vector<Number> read_time(std::string_view text, std::size_t begin, std::string_view lang) {
  const DigitPart hours = read_part(text, begin);
  if (hours.bytes.size() == 4) return read_joined_time(text, hours, lang);
  if (!is_within(hours, 0, 24)) return {};
  if (lang == "zh" || lang == "ja") {
    if (auto time = read_han_time(text, hours); !time.empty()) return time;
  }
  const DigitPart minutes = read_minutes(text, hours.bytes.end, lang);
  const std::size_t end = minutes.bytes.empty() ? hours.bytes.end : minutes.bytes.end;
  const Half half = half_behind(text, end, lang);
  if (minutes.bytes.empty() && half == Half::none) {
    const std::optional<Number> lettered = read_lettered_time(text, hours, lang);
    return lettered ? std::vector{*lettered} : std::vector<Number>{};
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
