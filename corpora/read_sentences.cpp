#include "corpora/read_sentences.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace diglot::corpora {

Article read_sentences(std::string text) {
  Article article;
  article.text = std::move(text);
  constexpr std::string_view byte_order_mark = "\uFEFF";
  const std::size_t first = article.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::size_t begin = first; begin < article.text.size();) {
    const std::size_t line_end = std::min(article.text.find('\n', begin), article.text.size());
    const bool cr = line_end > begin && article.text[line_end - 1] == '\r';
    article.sentences.push_back(
        {{begin, line_end - (cr ? 1 : 0)}, LineKind::text, "", article.sentences.size()});
    begin = line_end + 1;
  }
  return article;
}

}  // namespace diglot::corpora
