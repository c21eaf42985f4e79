#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace diglot::tools {

// Text in columns of a fixed width, counted in bytes; what is wider stays whole.

inline std::string left_aligned(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

inline std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

}  // namespace diglot::tools
