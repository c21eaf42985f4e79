#pragma once

#include <cstddef>
#include <string_view>

#include "corpora/range.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// A part of a date or time in ASCII digits.
struct DigitPart {
  corpora::Bytes bytes;
  double value = 0;
};

inline char char_at(std::string_view text, std::size_t position) {
  return position < text.size() ? text[position] : ' ';
}

/// Up to five ASCII digits from `position`: one more than any part of a date has.
inline DigitPart read_part(std::string_view text, std::size_t position) {
  DigitPart part{.bytes = {position, position}};
  constexpr std::size_t most = 5;
  for (char c = char_at(text, position); c >= '0' && c <= '9' && part.bytes.size() < most;
       c = char_at(text, part.bytes.end)) {
    part.value = part.value * 10 + (c - '0');
    ++part.bytes.end;
  }
  return part;
}

/// Whether a part has one or two digits and a value from `least` to `most`.
inline bool is_within(const DigitPart& part, double least, double most) {
  return !part.bytes.empty() && part.bytes.size() <= 2 && part.value >= least && part.value <= most;
}

/// Minutes or seconds in two digits; an empty part where there are none.
inline DigitPart read_sixtieth(std::string_view text, std::size_t position) {
  const DigitPart part = read_part(text, position);
  return part.bytes.size() == 2 && is_within(part, 0, 59) ? part : DigitPart{};
}

/// Makes minutes of minutes and seconds: 5 and 30 are 5.5.
inline void add_seconds(DigitPart& minutes, const DigitPart& seconds) {
  constexpr double seconds_per_minute = 60;
  minutes.value += seconds.value / seconds_per_minute;
  minutes.bytes.end = seconds.bytes.end;
}

inline Number time_at(corpora::Bytes bytes, double hours, double minutes) {
  constexpr double minutes_per_hour = 60;
  return {bytes, hours * minutes_per_hour + minutes, NumberKind::time};
}

}  // namespace diglot::tokenize
