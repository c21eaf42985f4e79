#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

/// `text` fit for a column of a line: every tab and every line end (CRLF, LF, VT, FF, CR, U+0085,
/// U+2028, U+2029) becomes one space. Precondition: valid UTF-8.
std::string one_line(std::string_view text);

}  // namespace diglot::corpora
