#pragma once

#include <vector>

#include "tokenize/number_context.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The times of a sentence that are told as half of an hour: "halb drei", "las dos y media", "half
/// past two", "fél három", "в половине третьего" are all 2:30. In order, disjoint, of kind time.
/// Where only the word in front tells a time from an amount ("à deux heures et demie"), it has to
/// stand there. Linear time; thread-safe.
std::vector<Number> find_clock_halves(const NumberContext& context);

}  // namespace diglot::tokenize
