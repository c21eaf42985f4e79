#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::tools {

/// Calls a function with each line of a file (see corpora::LineReader), without a CR at its end.
/// Returns how many there were. Throws corpora::Error at a line that is not valid UTF-8 or holds a
/// NUL.
std::size_t for_each_line(const std::string& file,
                          const std::function<void(std::string_view)>& function);

/// All lines of a file, likewise.
std::vector<std::string> read_lines(const std::string& file);

}  // namespace diglot::tools
