#pragma once

#include <cstdint>
#include <string_view>

namespace diglot::tokenize {

/// What a sentence ends with, but for the quotes and brackets that close behind it.
enum class ClosingMark : std::uint8_t {
  none,
  stop,  ///< . ! ? and the like
  colon,
  semicolon
};

/// The closing mark of a sentence of language `lang` (an ISO 639-1 code). Thread-safe.
ClosingMark closing_mark(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
