#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// Whether a word that people, things, times or amounts are counted by begins at a byte of a text:
/// "人", "英尺", "つ". Constant time; thread-safe. Precondition: valid UTF-8.
bool is_han_counter_at(std::string_view text, std::size_t begin, std::string_view lang);

/// Whether a word begins at a byte that begins with a numeral and is no number, though a counter
/// may seem to follow: "四川", "五輪", "三星". Constant time; thread-safe. Precondition: valid
/// UTF-8.
bool is_other_han_word_at(std::string_view text, std::size_t begin, std::string_view lang);

}  // namespace diglot::tokenize
