#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

// White space as HTML has it: a run of spaces, tabs and line ends is one space.

/// Appends `text` with every run of white space as one space, and none at the front of `folded` or
/// after a line end.
void append_folded(std::string& folded, std::string_view text);

/// Removes white space, with no-break spaces, at the end of `text`.
void trim_end(std::string& text);

/// `text` with every run of white space as one space and none at its ends.
std::string folded(std::string_view text);

}  // namespace diglot::corpora
