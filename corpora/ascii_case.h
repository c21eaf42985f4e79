#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

// The case of A to Z alone, in which names of formats and protocols may be written either way.

/// The small letter of a capital; anything else as it is.
constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string lower_ascii(std::string_view text);

/// Whether two texts are equal but for it.
bool equal_but_for_case(std::string_view a, std::string_view b);

}  // namespace diglot::corpora
