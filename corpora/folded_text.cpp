#include "corpora/folded_text.h"

namespace diglot::corpora {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr std::string_view wide_spaces[] = {"\u00A0", "\u3000"};

/// The size of the space that `text` begins with, or 0.
std::size_t space_in_front(std::string_view text) {
  if (!text.empty() && is_space(text.front())) return 1;
  for (const std::string_view space : wide_spaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t space_at_end(std::string_view text) {
  if (!text.empty() && is_space(text.back())) return 1;
  for (const std::string_view space : wide_spaces) {
    if (text.ends_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

void append_folded(std::string& folded, std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ' && folded.back() != '\n') {
      folded += ' ';
    }
  }
}

std::string trimmed(std::string_view text) {
  while (const std::size_t size = space_in_front(text)) text.remove_prefix(size);
  while (const std::size_t size = space_at_end(text)) text.remove_suffix(size);
  return std::string(text);
}

std::string folded(std::string_view text) {
  std::string result;
  append_folded(result, text);
  return trimmed(result);
}

}  // namespace diglot::corpora
