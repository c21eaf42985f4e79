#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

// White space as HTML has it: a run of spaces, tabs and line ends is one space.

/// Appends `text` with every run of white space as one space, and none at the front of `folded` or
/// after a line end.
void append_folded(std::string& folded, std::string_view text);

/// `text` without white space at its ends, nor the spaces that pages indent with: the no-break
/// space and the ideographic one.
std::string trimmed(std::string_view text);

/// `text` trimmed, with every run of white space as one space.
std::string folded(std::string_view text);

}  // namespace diglot::corpora
