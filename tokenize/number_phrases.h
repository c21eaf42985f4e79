#pragma once

#include <cstddef>

#include "tokenize/number_context.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// A number that tokens [.., end) say.
struct FoundNumber {
  std::size_t end = 0;  ///< where it begins, if there is none
  double value = 0;
  NumberKind kind = NumberKind::cardinal;
};

/// The number that begins at token i, with the scale words that belong to it: "1,5 miliarde",
/// "450 de mii", "1億5000万", "two hundred and five", "двадцать первого", "dreimal". What is an
/// article by itself is none.
FoundNumber read_number_at(const NumberContext& context, std::size_t i);

}  // namespace diglot::tokenize
