#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/input.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

/// The lines of a text, of which line i corresponds to line i of others. Only LF ends a line, a
/// last line without one is a line, empty lines count, and nothing is stripped: a CR, spaces and a
/// byte order mark stay.
class TextLines {
 public:
  explicit TextLines(std::string text);

  /// Views into the text; valid as long as this or what it is moved to.
  [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }

 private:
  std::unique_ptr<const std::string> text_;  // stays where it is when this moves
  std::vector<std::string_view> lines_;
};

/// Lines of a file, and how much of it had to be replaced.
struct ReadTextLines {
  TextLines text;
  std::size_t replaced = 0;  ///< as in ReplacedText
};

/// Reads a file (see Input for what that may be). Throws Error at a line that holds a NUL or,
/// unless it is to be replaced, what is not valid UTF-8.
ReadTextLines read_text_lines(const std::string& path, OnBadUtf8 on_bad_utf8,
                              MaxExpanded max_expanded = std::nullopt);

}  // namespace diglot::corpora
