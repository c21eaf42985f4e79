#include "tokenize/lettered_times.h"

#include <cstddef>

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

constexpr std::string_view hour_marks = "h H hr hrs Std std godz hod ч год";
constexpr std::string_view minute_marks = "m min Min mins мин хв ' ’ ′";
constexpr std::string_view second_marks = "s sec sek Sek с сек '' ’’ \" ” ″";

std::size_t skip_space(std::string_view text, std::size_t position) {
  const CodePoint c = code_point_at(text, position);
  return is_space(c.value) ? c.end : position;
}

/// Where the letters, or else the quotation marks, that begin at `position` end; soon behind the
/// longest mark at the latest.
std::size_t mark_end(std::string_view text, std::size_t position) {
  constexpr std::size_t longest = 8;  // bytes
  const bool letters = is_letter(code_point_at(text, position).value);
  std::size_t end = position;
  for (CodePoint c = code_point_at(text, end); c.value >= 0 && end - position <= longest;
       c = code_point_at(text, end)) {
    const bool quotes = c.value == '\'' || c.value == '"' || c.value == 0x2019 ||
                        c.value == 0x201D || c.value == 0x2032 || c.value == 0x2033;
    if (letters ? !is_letter(c.value) : !quotes) break;
    end = c.end;
  }
  return end;
}

/// The byte behind a mark of the list and its full stop, which begins at `position` or behind white
/// space there; 0 where there is none.
std::size_t end_of_mark(std::string_view text, std::size_t position, std::string_view marks) {
  const std::size_t begin = skip_space(text, position);
  const std::size_t end = mark_end(text, begin);
  const std::string_view mark = text.substr(begin, end - begin);
  const bool listed = !mark.empty() && any_in_list(marks, ' ', [&](std::string_view entry) {
    return entry == mark;
  });
  if (!listed) return 0;
  return char_at(text, end) == '.' && mark.size() > 1 ? end + 1 : end;
}

/// Seconds behind minutes and their mark: with a mark of their own, or two digits without a space.
DigitPart read_seconds(std::string_view text, std::size_t minutes_end) {
  const std::size_t begin = skip_space(text, minutes_end);
  DigitPart seconds = read_part(text, begin);
  if (!is_within(seconds, 0, 59)) return {};
  const std::size_t end = end_of_mark(text, seconds.bytes.end, second_marks);
  if (end == 0) return begin == minutes_end ? read_sixtieth(text, begin) : DigitPart{};
  seconds.bytes.end = end;
  return seconds;
}

/// Minutes behind hours and their mark, with the seconds; an empty part where there are none.
DigitPart read_minutes(std::string_view text, std::size_t hours_end) {
  DigitPart minutes = read_part(text, skip_space(text, hours_end));
  if (!is_within(minutes, 0, 59)) return {};
  DigitPart seconds;
  if (const std::size_t end = end_of_mark(text, minutes.bytes.end, minute_marks); end > 0) {
    seconds = read_seconds(text, end);
    minutes.bytes.end = end;
  } else if (minutes.bytes.size() != 2) {
    return {};
  } else if (char_at(text, minutes.bytes.end) == ':') {
    seconds = read_sixtieth(text, minutes.bytes.end + 1);
  }
  if (!seconds.bytes.empty()) add_seconds(minutes, seconds);
  return minutes;
}

}  // namespace

std::optional<Number> read_lettered_time(std::string_view text, const DigitPart& hours,
                                         std::string_view lang) {
  const std::size_t mark = end_of_mark(text, hours.bytes.end, hour_marks);
  if (mark == 0) return std::nullopt;
  const bool tells_time = lang == "fr" || lang == "pt";
  const DigitPart minutes = read_minutes(text, mark);
  const std::size_t digits_end = read_part(text, minutes.bytes.begin).bytes.end;
  const bool marked = minutes.bytes.end > digits_end;
  const bool glued = minutes.bytes.begin == hours.bytes.end + 1;  // "15h30"
  const bool ends = !is_letter(code_point_at(text, minutes.bytes.end).value);
  if (!minutes.bytes.empty() && ends && (marked || glued || tells_time)) {
    return time_at({hours.bytes.begin, minutes.bytes.end}, hours.value, minutes.value);
  }
  const bool letter = mark == skip_space(text, hours.bytes.end) + 1;  // "15 h"
  if (!tells_time || !letter) return std::nullopt;
  return time_at({hours.bytes.begin, mark}, hours.value, 0);
}

}  // namespace diglot::tokenize
