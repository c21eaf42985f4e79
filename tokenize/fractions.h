#pragma once

#include <vector>

#include "tokenize/number_context.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The numbers of a sentence together with its fractions in words and characters: "two thirds",
/// "половина", "三分之二", "¼". Numbers that are parts of a fraction are left out. A number with a
/// fraction behind it becomes the sum of both ("two and a half", "3½"), a fraction of a scale word
/// an amount ("half a million"), one of a unit of time a length of it ("half an hour", "полчаса").
/// Halves and quarters of matches and those that tell which one ("the first half of the year") are
/// no fractions.
///
/// `numbers` are in order and disjoint; so is the result. Linear time; thread-safe.
std::vector<Number> add_fractions(std::vector<Number> numbers, const NumberContext& context);

}  // namespace diglot::tokenize
