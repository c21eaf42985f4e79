#pragma once

#include <cstddef>
#include <string_view>

#include "tokenize/code_points.h"
#include "tokenize/dictionary_words.h"

namespace diglot::tokenize {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

inline bool is_hyphen(UChar32 c) { return c == '-' || c == 0x2010 || c == 0x2011; }

inline bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019; }

inline bool is_symbol(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_OTHER_SYMBOL || (type == U_MODIFIER_SYMBOL && c > 0xFFFF);
}

/// Half of a flag.
inline bool is_regional(UChar32 c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Letters that stand in words with spaces between, and digits.
inline bool is_wordly(UChar32 c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  return (is_letter(c) && !needs_dictionary(c)) || is_digit(c);
}

/// A text that is split into words, and what stands at its places (bytes).
class WordText {
 protected:
  explicit WordText(std::string_view text) : text_(text) {}

  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }
  [[nodiscard]] CodePoint before(std::size_t position) const {
    return code_point_before(text_, position);
  }
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  std::string_view text_;
};

}  // namespace diglot::tokenize
