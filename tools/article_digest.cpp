#include "tools/article_digest.h"

#include <string_view>

namespace diglot::tools {

void ArticleDigest::add(const corpora::Article& article) {
  std::string bytes = hex();
  for (const std::string_view field : {article.lang, article.date, article.text}) {
    bytes += field;
    bytes += '\0';
  }
  for (const corpora::Sentence& sentence : article.sentences) {
    bytes += std::to_string(sentence.bytes.begin) + ' ' + std::to_string(sentence.bytes.end) + ' ' +
             std::to_string(sentence.paragraph) + ' ' + sentence.lang + ' ';
    bytes += corpora::to_string(sentence.kind);
    bytes += '\n';
  }
  print_ = corpora::fingerprint(bytes);
}

}  // namespace diglot::tools
