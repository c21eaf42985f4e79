#pragma once

#include <cstddef>
#include <span>

#include "tokenize/numbers.h"

namespace diglot::align {

/// Whether a number says how long something lasts: "90 minutes", "a year and a half".
bool is_length_of_time(const tokenize::Number& number);

/// Whether two lengths of time are the same: "18 months" and "a year and a half". Months have 28 to
/// 31 days; a length in hours and minutes may be written like a time ("1h30").
bool last_as_long(const tokenize::Number& a, const tokenize::Number& b);

/// How many of the numbers that begin with `parts[0]` tell a time or length of time by its parts:
/// three where "2 hours, 5 minutes and 58 seconds" stands for "2:05:58", two for hours and minutes
/// or minutes and seconds ("3:35", "90 minutes"), 0 where they don't tell it. Parts stand close to
/// each other.
std::size_t count_parts_of_time(const tokenize::Number& time,
                                std::span<const tokenize::Number> parts);

}  // namespace diglot::align
