#pragma once

#include <cstddef>

namespace diglot::tokenize {

/// What stands in front of the text of a line: a stamp or a dateline. All zero = there is none.
struct LineOpening {
  std::size_t end = 0;         ///< in bytes from the beginning of the line
  std::size_t text_begin = 0;  ///< behind the spaces, dashes and bars that follow it
};

}  // namespace diglot::tokenize
