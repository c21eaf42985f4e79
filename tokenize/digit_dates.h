#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// Reads a date in digits that begins at byte `begin` ("2026-02-03", "03.02.2026", "3/2/2026"; in
/// English the month comes first before '/') as year, month and day in the order they are written,
/// or a time ("13:05", "13:05:30", "2h05:58", "0137 GMT", in English "1:05 p.m.") as one number;
/// nothing if there is neither. Constant time; thread-safe. Precondition: valid UTF-8.
std::vector<Number> read_digit_date(std::string_view text, std::size_t begin,
                                    std::string_view lang);

}  // namespace diglot::tokenize
