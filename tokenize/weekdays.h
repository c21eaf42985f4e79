#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tokenize/number_tokens.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The days of the week that a sentence names, in order, as numbers of kind weekday, in any case
/// and as adjectives ("keddi", "sobotni"). Full names only: abbreviations ("Sun", "mar.", "(月)")
/// are too often other words. Weekends are no days. `tokens` are those of the sentence. Linear
/// time; thread-safe; a language's table is made at first use. Precondition: valid UTF-8.
std::vector<Number> find_weekdays(std::string_view sentence, std::string_view lang,
                                  std::span<const NumberToken> tokens);

}  // namespace diglot::tokenize
