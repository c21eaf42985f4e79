#include "corpora/read_sentences.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/utf8.h"

namespace diglot::corpora {
namespace {

Article segmented_article(const std::string& path, std::string text) {
  Article article;
  article.id = path;
  article.file = path;
  article.text = std::move(text);
  require_text(article.text, input_name(path));
  if (is_blank(article.text)) throw Error(input_name(path), "holds no text");
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

}  // namespace

Articles read_sentences(const std::string& path, const ReadingOptions& options) {
  Articles read;
  try {
    std::string text = read_file(path);
    if (options.on_bad_utf8 == OnBadUtf8::replace) {
      ReplacedText replaced = replace_invalid_utf8(text);
      text = std::move(replaced.text);
      if (replaced.replaced > 0) {
        read.notes.push_back(replacement_note(input_name(path), replaced.replaced));
      }
    }
    read.articles.push_back(segmented_article(path, std::move(text)));
  } catch (const Error& error) {
    read.errors.push_back(error);
  }
  return read;
}

}  // namespace diglot::corpora
