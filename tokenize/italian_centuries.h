#pragma once

#include <cstddef>
#include <optional>

#include "tokenize/number_context.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The century that Italian token i names by its hundreds, as an ordinal: "il Settecento" is the
/// 18th, "nell'Ottocento" the 19th. Such a name has a capital and an article or another word of
/// centuries in front; "settecento" and "Settecento soldati" are 700. Constant time; thread-safe.
std::optional<Number> read_italian_century(const NumberContext& context, std::size_t i);

}  // namespace diglot::tokenize
