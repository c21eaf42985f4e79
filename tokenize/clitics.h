#pragma once

#include <string_view>

namespace diglot::tokenize {

/// Whether a word that stands before an apostrophe is cut behind it: "l'" "accord" in French,
/// "dell'" "anno" in Italian, but "aujourd'hui". Thread-safe.
bool elides(std::string_view word, std::string_view lang);

/// To which part a hyphen in a Romanian word belongs.
enum class HyphenSide {
  left,   ///< "s-" "a", "într-" "un"
  right,  ///< "să" "-l"
  both    ///< a compound: "est-european"
};

/// Tells by the parts on either side of it. Thread-safe.
HyphenSide hyphen_side(std::string_view left, std::string_view right);

}  // namespace diglot::tokenize
