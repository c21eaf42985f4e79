#include "corpora/folded_text.h"

namespace diglot::corpora {

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

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

void trim_end(std::string& text) {
  constexpr std::string_view no_break_space = "\u00A0";
  std::string_view kept = text;
  while (!kept.empty()) {
    if (is_space(kept.back())) {
      kept.remove_suffix(1);
    } else if (kept.ends_with(no_break_space)) {
      kept.remove_suffix(no_break_space.size());
    } else {
      break;
    }
  }
  text.resize(kept.size());
}

std::string folded(std::string_view text) {
  std::string result;
  append_folded(result, text);
  trim_end(result);
  return result;
}

}  // namespace diglot::corpora
