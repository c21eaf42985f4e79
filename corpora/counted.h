#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// "1 line", "2 lines": for messages. `noun` is one that takes an s.
std::string counted(std::size_t count, std::string_view noun);

}  // namespace diglot::corpora
