#pragma once

#include <cstddef>
#include <string_view>

#include "corpora/utf8.h"

namespace diglot::tokenize {

/// The longest chunk, in bytes.
inline constexpr std::size_t longest_chunk = 8192;

/// The end of the chunk of a text that begins at `begin`: after the last word within reach, else
/// (where a word is as long as a chunk) between two characters. What is done chunk by chunk takes
/// memory that does not grow with the text.
[[nodiscard]] inline std::size_t chunk_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= longest_chunk) return text.size();
  const std::size_t limit = begin + longest_chunk;
  const std::size_t space = text.substr(begin, longest_chunk).rfind(' ');
  if (space != std::string_view::npos && space > 0) return begin + space;
  std::size_t end = limit;
  while (end > begin + 1 && corpora::is_continuation(text[end])) --end;
  return end;
}

/// Calls `use(chunk)` for each chunk of a text, in order; an empty text has none.
template <class Use>
void for_each_chunk(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = chunk_end(text, 0);
    use(text.substr(0, end));
    text.remove_prefix(end);
  }
}

}  // namespace diglot::tokenize
