#include "align/aligner.h"

#include <string>

namespace diglot::align {

corpora::Place to_place(const IndexedArticle& indexed, corpora::Sentences sentences) {
  const corpora::Article& article = *indexed.article;
  const corpora::Bytes bytes = article.bytes_of(sentences);
  return {article.id, article.sentences[sentences.begin].lang, sentences,
          indexed.code_points.code_points(bytes), std::string(article.text_of(bytes))};
}

corpora::Pair to_pair(const IndexedArticle& src, const IndexedArticle& tgt, const Link& link) {
  return {to_place(src, link.bead.src), to_place(tgt, link.bead.tgt), link.bead.score,
          link.relation, link.evidence};
}

}  // namespace diglot::align
