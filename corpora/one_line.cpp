#include "corpora/one_line.h"

namespace diglot::corpora {

namespace {

/// The size of the tab or line end at the front of `text`; 0 when another character stands there.
std::size_t break_size(std::string_view text) {
  if (text.starts_with("\r\n")) return 2;
  if (text[0] >= '\t' && text[0] <= '\r') return 1;  // HT LF VT FF CR
  if (text.starts_with("\u0085")) return 2;
  if (text.starts_with("\u2028") || text.starts_with("\u2029")) return 3;
  return 0;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  while (!text.empty()) {
    const std::size_t size = break_size(text);
    line += size == 0 ? text[0] : ' ';
    text.remove_prefix(size == 0 ? 1 : size);
  }
  return line;
}

}  // namespace diglot::corpora
