#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "tokenize/number_tokens.h"

namespace diglot::tokenize {

/// Words that say which half of the day an hour in front of them is of.
struct TimeOfDay {
  bool afternoon = false;
  std::size_t end = 0;  ///< the token behind them
};

/// The time of day that begins at token `i`: "da tarde", "din seara", "вечера", "Uhr abends".
/// Nights are in neither half.
std::optional<TimeOfDay> read_time_of_day(std::span<const NumberToken> tokens, std::size_t i,
                                          std::string_view lang);

}  // namespace diglot::tokenize
