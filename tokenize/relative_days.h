#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tokenize/number_tokens.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The words of a sentence for days near its own ("yesterday", "alaltăieri", "сьогодні", "last
/// night"), in order, as numbers of kind date whose value is the distance from that day in days: -1
/// for yesterday. `tokens` are those of the sentence. Linear time; thread-safe; a language's table
/// is made at first use. Precondition: valid UTF-8.
std::vector<Number> find_relative_days(std::string_view sentence, std::string_view lang,
                                       std::span<const NumberToken> tokens);

}  // namespace diglot::tokenize
