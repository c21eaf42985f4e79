#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

// What the writers of JSON lines set them together from. The same bytes on every machine and in
// every locale.

/// A text as a JSON string, with its quotes. Precondition: it is valid UTF-8.
std::string quoted(std::string_view text);

/// A number with so many decimals.
std::string decimal(double value, int decimals);

}  // namespace diglot::corpora
