#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// The time or date in front of an entry of a live blog.
struct Stamp {
  std::size_t end = 0;         ///< in bytes from the beginning of the line; 0 = there is none
  std::size_t text_begin = 0;  ///< behind the spaces, dashes and bars that follow the stamp
};

/// Finds a stamp in front of a line (which is trimmed): "UPDATE 13:05", "8:24", "[13.05 Uhr]",
/// "date 2026-02-03", "03.02.2026, 8:24". A bare time needs a colon, and a capital, quote or dash
/// behind it: "8:24 minutes" is none. Constant time. Precondition: valid UTF-8.
Stamp find_stamp(std::string_view line);

}  // namespace diglot::tokenize
