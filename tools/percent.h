#pragma once

#include <cstddef>

namespace diglot::tools {

/// How much of the whole a part is, in %; 0 of nothing.
inline double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace diglot::tools
