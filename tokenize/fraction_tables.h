#pragma once

#include <span>
#include <string_view>

#include "tokenize/units.h"

namespace diglot::tokenize {

/// What a phrase does.
enum class FractionRole {
  part,   ///< is a fraction: "two thirds"
  mixed,  ///< is an amount: "полтора", "полчаса"
  scale,  ///< is a fraction, but only in front of a scale word or unit of time: "medio millón"
  added,  ///< adds its value to the number in front: "and a half"
  none    ///< is none, though it is spelled like one: "the second half"
};

/// Phrases of one language for one value. They are separated by "|", their tokens by spaces;
/// between the spellings that a token may have stands "/", and "~" is a hyphen or nothing. Where a
/// fraction is one only beside other words, it stands between "[" and "]".
// In the order in which a row is read, for which it is padded.
struct FractionRow {  // NOLINT(clang-analyzer-optin.performance.Padding)
  std::string_view lang;
  FractionRole role = FractionRole::part;
  int numerator = 0;
  int denominator = 1;
  std::string_view phrases;
  Unit unit = Unit::none;  ///< of a mixed one that names it: "полчаса"
};

std::span<const FractionRow> fraction_rows();

}  // namespace diglot::tokenize
