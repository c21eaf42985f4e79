#pragma once

#include <string>
#include <string_view>

#include "corpora/number_text.h"  // IWYU pragma: export

namespace diglot::corpora {

// What the writers of JSON lines set them together from, beside numbers.

/// A text as a JSON string, with its quotes. Precondition: it is valid UTF-8.
std::string quoted(std::string_view text);

}  // namespace diglot::corpora
