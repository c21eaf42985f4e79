#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::corpora {

// Functions over UTF-8 text. All are pure, linear in the text, and safe on any bytes unless a
// precondition says otherwise.

/// The byte offset of the first sequence that is not UTF-8 as Unicode defines it (table 3-7 of the
/// standard: no overlong forms, no surrogates, nothing above U+10FFFF), or nothing when all is
/// well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// What a reader does with bytes that are not valid UTF-8.
enum class OnBadUtf8 {
  error,   ///< refuses them, and names the first
  replace  ///< replaces them, as replace_invalid_utf8 does
};

struct ReplacedText {
  std::string text;          ///< valid UTF-8
  std::size_t replaced = 0;  ///< how many U+FFFD were put in
};

/// `text` with U+FFFD for each maximal subpart of an ill-formed sequence (The Unicode Standard,
/// section 3.9, "U+FFFD Substitution of Maximal Subparts"): for as many bytes as begin a sequence
/// that could have been valid, or else for each byte. So do the decoders of browsers and Python.
ReplacedText replace_invalid_utf8(std::string_view text);

/// The same for a text that comes in parts.
class Utf8Replacer {
 public:
  /// What comes next, as valid UTF-8; but a sequence that the part may have cut is held back for
  /// the next call, or at the end, for the one with an empty part. Valid until the next call.
  std::string_view replace(std::string_view part);

  /// How many U+FFFD were put in so far.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  std::string held_;  // not looked at yet
  std::string text_;  // that was given last
  std::size_t replaced_ = 0;
};

/// What to tell of a file in which `replaced` sequences were replaced: "a.txt: 2 sequences of bytes
/// were not valid UTF-8; each became U+FFFD".
std::string replacement_note(std::string_view file, std::size_t replaced);

/// What keeps `text` from being text, as a clause that names the byte, counted from 1: "byte 7 of
/// the file is not valid UTF-8; convert it, for example with iconv", or the same for a NUL byte.
/// `whole` says what the bytes are counted in: "file", "line". Nothing when all is well.
std::optional<std::string> text_defect(std::string_view text, std::string_view whole);

/// Throws Error at the line of the first byte of a whole file that text_defect objects to. `file`
/// is the name to print.
void require_text(std::string_view text, std::string_view file);

/// Whether a byte goes on with the code point of the byte before it.
inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The number of code points of `text`. Precondition: valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The byte at which each code point begins, and the size of the text behind the last.
/// Precondition: valid UTF-8.
std::vector<std::size_t> code_point_offsets(std::string_view text);

/// Whether `text` holds nothing but white space (of any script), line ends and byte order marks.
bool is_blank(std::string_view text);

/// Maps byte offsets of one text to code point offsets, in constant time. Looks at the text, which
/// must outlive it unchanged; costs one counter for every 256 bytes. Safe to share between threads.
class CodePointIndex {
 public:
  /// Precondition: valid UTF-8.
  explicit CodePointIndex(std::string_view text);
  explicit CodePointIndex(std::string&&) = delete;

  /// How many code points begin before `byte`. Precondition: at most the size of the text.
  [[nodiscard]] std::size_t code_point(std::size_t byte) const;
  /// Precondition: both ends lie between code points.
  [[nodiscard]] CodePoints code_points(Bytes bytes) const {
    return {code_point(bytes.begin), code_point(bytes.end)};
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> checkpoints_;  // code points that begin before byte 256 * i
};

}  // namespace diglot::corpora
