#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/utf8.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Calls a function with each line of a file (see corpora::LineReader), without a CR at its end.
/// Throws corpora::Error at a line that holds a NUL or, unless it is to be replaced, what is not
/// valid UTF-8; how much was replaced is told to `messages` at the end.
void for_each_line(const std::string& file, corpora::OnBadUtf8 on_bad_utf8, Messages& messages,
                   const std::function<void(std::string_view)>& function);

/// All lines of a file, likewise.
std::vector<std::string> read_lines(const std::string& file, corpora::OnBadUtf8 on_bad_utf8,
                                    Messages& messages);
/// The same, where bytes that are not valid UTF-8 are an error.
std::vector<std::string> read_lines(const std::string& file);

/// Two files of which line i of one translates line i of the other.
struct LinePairs {
  std::vector<std::string> src;
  std::vector<std::string> tgt;
};

/// Both of them. Throws corpora::Error where they have different numbers of lines, or none.
LinePairs read_line_pairs(const std::string& src, const std::string& tgt);

}  // namespace diglot::tools
