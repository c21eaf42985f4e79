#pragma once

#include <cstddef>
#include <span>

#include "tokenize/numbers.h"

namespace diglot::align {

/// How many of the numbers that begin with `parts[0]` tell a time by its parts: three where "2
/// hours, 5 minutes and 58 seconds" stands for "2:05:58", two for hours and minutes or minutes and
/// seconds
/// ("3:35"), 0 where they don't tell it. Parts stand close to each other.
std::size_t count_parts_of_time(const tokenize::Number& time,
                                std::span<const tokenize::Number> parts);

}  // namespace diglot::align
