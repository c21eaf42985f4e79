#pragma once

#include <cstddef>
#include <string_view>

#include "tokenize/word_policy.h"

namespace diglot::tokenize {

/// End of "1 170", "1,170.5", "13:05", "20%", "46-49" or "3." where one begins at byte `begin` of
/// `text`; `begin` where none does. What follows may be a letter. `policy` is that of the language.
/// Time is linear in what it spans, which is a number of groups at most. Thread-safe.
std::size_t word_number_end(std::string_view text, std::size_t begin, std::string_view lang,
                            const WordPolicy& policy);

}  // namespace diglot::tokenize
