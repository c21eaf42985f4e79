#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diglot::tokenize {

// Text as Python's `str` takes it: figures that were defined by a program in Python, such as
// sacreBLEU's, depend on what it calls white space and lower case. All are linear in the text and
// safe on any bytes; what is not UTF-8 reads as U+FFFD.

/// Whether str.isspace(): white space as Unicode has it, and U+001C to U+001F.
inline bool is_python_space(char32_t c) {
  if (c <= U' ') return c == U' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  if (c < 0x85) return false;
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// str.rstrip(): without the white space at the end.
std::string_view strip_end(std::string_view text);

/// str.strip(): without that at either end.
std::string_view strip_ends(std::string_view text);

/// str.split(): the words between white space, as views into `text`.
std::vector<std::string_view> split_at_space(std::string_view text);

/// str.lower(): the full mapping of Unicode, which knows a sigma at the end of a word.
std::string to_lower(std::string_view text);

/// The code points, in order.
std::u32string code_points(std::string_view text);

/// The code points that are no white space: those of "".join(text.split()).
std::u32string code_points_without_space(std::string_view text);

}  // namespace diglot::tokenize
