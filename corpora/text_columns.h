#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

// Texts as lines and columns of files.

/// What line `number` (from 1) of a file says: without a byte order mark at its beginning, if it is
/// the first, and without a CR at its end.
std::string_view text_of_line(std::string_view line, std::size_t number);

/// The parts of a line between tabs, at least one.
std::vector<std::string_view> tab_columns(std::string_view line);

/// `text` fit for a line that stays one in whatever reads it: CRLF, LF and CR become a space each.
/// Other than one_line, it leaves what ends no line in a file (tabs, U+2028) as it is.
std::string as_line(std::string_view text);

/// The same with a space for each tab as well.
std::string as_column(std::string_view text);

}  // namespace diglot::corpora
