#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tokenize/number_tokens.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The numbers of a sentence together with the days that its words name: those of the week and,
/// where `today` is given, those beside it ("yesterday"). What a day's name covers is no number
/// ("sexta-feira"). `tokens` are those of the sentence, `numbers` are in order and disjoint; so is
/// the result. Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<Number> add_calendar_words(std::vector<Number> numbers, std::string_view sentence,
                                       std::string_view lang, std::span<const NumberToken> tokens,
                                       std::optional<std::chrono::sys_days> today);

}  // namespace diglot::tokenize
