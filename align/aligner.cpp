#include "align/aligner.h"

#include <string>

#include "corpora/utf8.h"

namespace diglot::align {
namespace {

corpora::Place to_place(const corpora::Article& article, corpora::Sentences sentences) {
  const corpora::Bytes bytes = article.bytes_of(sentences);
  const std::string_view text = article.text;
  const std::size_t begin = corpora::count_code_points(text.substr(0, bytes.begin));
  const std::size_t size = corpora::count_code_points(article.text_of(bytes));
  return {article.id, article.sentences[sentences.begin].lang, sentences,
          {begin, begin + size}, std::string(article.text_of(bytes))};
}

}  // namespace

corpora::Pair to_pair(const corpora::Article& src, const corpora::Article& tgt, const Link& link) {
  return {to_place(src, link.bead.src), to_place(tgt, link.bead.tgt), link.bead.score,
          link.relation, link.evidence};
}

}  // namespace diglot::align
