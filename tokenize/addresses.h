#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

// Web and mail addresses among words. All functions are thread-safe.

/// Whether "https://..." or "www...." begins at byte `begin`, which is within the text.
bool is_address_at(std::string_view text, std::size_t begin);

/// Whether a word [begin, end) is an address or the beginning of one: "pic.twitter.com" in front of
/// "/XxV2", "name@example.org". Linear in the word.
bool is_address_in(std::string_view text, std::size_t begin, std::size_t end);

/// The end of the space-free stretch from `begin`, without the punctuation at its end. Linear in
/// the stretch.
std::size_t address_end(std::string_view text, std::size_t begin);

}  // namespace diglot::tokenize
