#pragma once

#include <cstddef>

#include "tokenize/number_context.h"
#include "tokenize/units.h"

namespace diglot::tokenize {

/// The unit of a number that ends in front of token `end` where it may tell a fortnight: weeks of
/// "two weeks", "fortnight" and "двухнедельный", days of "quinze jours", as Romance languages count
/// both ends. None for any other number or language. Constant time; thread-safe. Precondition:
/// `end` > 0.
Unit read_fortnight(const NumberContext& context, std::size_t end, double value);

}  // namespace diglot::tokenize
