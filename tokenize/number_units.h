#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tokenize/number_tokens.h"
#include "tokenize/units.h"

namespace diglot::tokenize {

/// A unit and the token behind it.
struct UnitAt {
  Unit unit = Unit::none;
  std::size_t end = 0;  ///< 0 where there is none
};

/// The unit that begins at token `i`: "miles", "°C", "degrees Fahrenheit", "square miles",
/// "kilomètres carrés", "m²".
UnitAt read_unit_at(std::span<const NumberToken> tokens, std::size_t i, std::string_view lang);

/// Where the unit of a number may begin that ends in front of token `i`: behind a hyphen, Romanian
/// "de" or an adjective ("quatre derniers jours", "two more hours").
std::size_t skip_to_unit(std::span<const NumberToken> tokens, std::size_t i, std::string_view lang);

/// Whether what stands between two numbers makes a range or a choice of them: "2 to 4", "2–4".
bool joins_range(std::string_view between);

}  // namespace diglot::tokenize
