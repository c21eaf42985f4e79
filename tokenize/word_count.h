#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace diglot::tokenize {

/// How many words a text has, without a look at its language: stretches between white space, and
/// two ideographs (Han and Kana) count as one, rounded down. Counts no further than `most` + 1.
/// Linear time; thread-safe.
std::size_t count_words(std::string_view text,
                        std::size_t most = std::numeric_limits<std::size_t>::max() - 1);

}  // namespace diglot::tokenize
