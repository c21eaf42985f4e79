#pragma once

#include <span>
#include <string_view>

#include "tokenize/units.h"

namespace diglot::tokenize {

/// Forms that a number has in front of what it counts: "дву", "двух", "dwu".
struct CompoundHeads {
  std::string_view lang;
  double value = 0;
  std::string_view forms;  ///< folded, separated by spaces
};

/// What may follow, and what it multiplies the number by.
struct CompoundTails {
  std::string_view lang;
  double scale = 1;
  std::string_view forms;  ///< folded, separated by spaces; "летн*" stands for all that begin so
  Unit unit = Unit::none;  ///< that it is counted in
};

std::span<const CompoundHeads> compound_heads();
std::span<const CompoundTails> compound_tails();

}  // namespace diglot::tokenize
