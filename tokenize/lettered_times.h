#pragma once

#include <optional>
#include <string_view>

#include "tokenize/digit_parts.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// A time of day or a duration whose hours, minutes and seconds have letters behind them: "15h30",
/// "2h05:58", "2 h 05 min 58 s", "2h05'58''"; in French and Portuguese, which tell the time so,
/// also "15 h" and "15 h 30". Nothing where no such letters stand behind `hours`. Constant time;
/// thread-safe. Precondition: valid UTF-8; `hours` are digits of the text.
std::optional<Number> read_lettered_time(std::string_view text, const DigitPart& hours,
                                         std::string_view lang);

}  // namespace diglot::tokenize
