#pragma once

#include <cstddef>
#include <string_view>

#include "tokenize/word_policy.h"

namespace diglot::tokenize {

/// The end of the mark that begins at byte `begin` of `text`, where no word does: one character of
/// punctuation with what combines with it, or what belongs together: "...", "?!", "--", ":-)",
/// "&quot;", an emoji of several code points. Linear in what it spans; thread-safe.
std::size_t word_mark_end(std::string_view text, std::size_t begin, const WordPolicy& policy);

}  // namespace diglot::tokenize
