#pragma once

#include <cstddef>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace diglot::tokenize {

/// One code point of a text and where it stands.
struct CodePoint {
  UChar32 value = -1;  ///< -1 where there is none
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The code point that begins at byte `position`; none at the end of the text. Malformed UTF-8
/// reads as U+FFFD.
inline CodePoint code_point_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return {-1, text.size(), text.size()};
  CodePoint result{0, position, position};
  U8_NEXT_OR_FFFD(text.data(), result.end, text.size(), result.value);
  return result;
}

/// The code point that ends at byte `position`; none at the beginning of the text.
inline CodePoint code_point_before(std::string_view text, std::size_t position) {
  if (position == 0) return {-1, 0, 0};
  std::size_t begin = position - 1;
  while (begin > 0 && position - begin < U8_MAX_LENGTH && U8_IS_TRAIL(text[begin])) --begin;
  CodePoint result = code_point_at(text, begin);
  result.end = position;
  return result;
}

/// Letters of the commonest blocks, which hold no digits: most text needs no look at ICU's tables.
inline bool is_common_letter(UChar32 c) {
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x3A3 && c <= 0x3F5) ||
         (c >= 0x400 && c <= 0x481) || (c >= 0x621 && c <= 0x64A) || (c >= 0x4E00 && c <= 0x9FA5);
}

inline bool is_space(UChar32 c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return !is_common_letter(c) && u_isUWhiteSpace(c) != 0;
}

/// White space, and what shows nothing where it stands at the end of a word: controls, byte order
/// marks, zero-width characters, soft hyphens. Not the tags inside flags.
inline bool is_invisible(UChar32 c) {
  if (c < 0) return false;
  if (c < 0x80) return c <= ' ' || c == 0x7F;
  if (is_common_letter(c)) return false;
  if (u_isUWhiteSpace(c) != 0) return true;
  const auto category = u_charType(c);
  return category == U_CONTROL_CHAR ||
         (category == U_FORMAT_CHAR && c < 0xE0000 &&
          u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
}

inline bool is_letter(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_common_letter(c) || u_hasBinaryProperty(c, UCHAR_ALPHABETIC) != 0;
}
inline bool is_digit(UChar32 c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return !is_common_letter(c) && u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
}
inline bool is_upper(UChar32 c) { return c >= 0 && (u_isUUppercase(c) != 0 || u_istitle(c) != 0); }
inline bool is_lower(UChar32 c) { return c >= 0 && u_isULowercase(c) != 0; }

/// Combining marks and what joins or hides inside a word: soft hyphen, zero-width joiners.
inline bool is_mark(UChar32 c) {
  if (c < 0x80 || is_common_letter(c)) return false;
  constexpr unsigned marks = U_GC_M_MASK | U_GC_CF_MASK;
  return (U_GET_GC_MASK(c) & marks) != 0;
}

/// Han and Kana: written without spaces between words.
inline bool is_ideograph(UChar32 c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3005 && c <= 0x3007) ||
         (c >= 0x3041 && c <= 0x30FF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace diglot::tokenize
