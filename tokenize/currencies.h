#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "tokenize/number_tokens.h"

namespace diglot::tokenize {

/// The currency at a place and the token behind it.
struct CurrencyAt {
  Currency currency = Currency::none;
  std::size_t end = 0;  ///< 0 where there is none
};

/// The currency that begins at token `i`, by its sign, code or name in any of our languages: "$",
/// "USD", "долларов", "美元". Words that are weights as well ("pounds") tell none.
CurrencyAt read_currency_at(std::span<const NumberToken> tokens, std::size_t i);

/// The currency of an amount whose digits or words are tokens [begin, end): right in front of it or
/// behind, through "de": "3 milioane de dolari".
Currency find_currency(std::span<const NumberToken> tokens, std::size_t begin, std::size_t end);

}  // namespace diglot::tokenize
