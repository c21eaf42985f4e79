#include "corpora/text_lines.h"

#include <algorithm>
#include <utility>

namespace diglot::corpora {

TextLines::TextLines(std::string text) : text_(std::make_unique<std::string>(std::move(text))) {
  const std::string_view whole = *text_;
  lines_.reserve(static_cast<std::size_t>(std::ranges::count(whole, '\n')) + 1);
  for (std::size_t begin = 0; begin < whole.size();) {
    const std::size_t end = std::min(whole.find('\n', begin), whole.size());
    lines_.push_back(whole.substr(begin, end - begin));
    begin = end + 1;
  }
}

ReadTextLines read_text_lines(const std::string& path, OnBadUtf8 on_bad_utf8,
                              MaxExpanded max_expanded) {
  std::string text = read_file(path, max_expanded);
  std::size_t replaced = 0;
  if (on_bad_utf8 == OnBadUtf8::replace) {
    ReplacedText good = replace_invalid_utf8(text);
    text = std::move(good.text);
    replaced = good.replaced;
  }
  require_text(text, input_name(path));
  return {TextLines(std::move(text)), replaced};
}

}  // namespace diglot::corpora
