#pragma once

#include <vector>

#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// Both, in order, without those of `others` that overlap one of `preferred`. Each is in order and
/// disjoint. Linear time.
std::vector<Number> merge_numbers(const std::vector<Number>& preferred, std::vector<Number> others);

}  // namespace diglot::tokenize
