#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/prepared_article.h"
#include "tests/align/toy_model.h"

namespace diglot::align::testing {

/// An article of which only the places of sentences are known: a unit for each sentence and each
/// two neighbours, whose words and facts are none.
class BareArticle {
 public:
  explicit BareArticle(std::size_t sentences, const std::string& lang = "ro")
      : article(make_article("bare", lang, std::vector<std::string>(sentences, "x"))) {
    prepared.article = &article;
    for (std::size_t i = 0; i < sentences; ++i) {
      prepared.units.push_back({{i, i + 1}, {}});
      if (i + 1 < sentences) prepared.units.push_back({{i, i + 2}, {}});
    }
    prepared.words.units.resize(prepared.size());
    prepared.sentences = sentences;
    prepared.facts.resize(prepared.size());
  }
  BareArticle(const BareArticle&) = delete;
  BareArticle& operator=(const BareArticle&) = delete;

  /// The unit of sentence i, and of that and the next.
  static std::size_t one(std::size_t i) { return 2 * i; }
  static std::size_t two(std::size_t i) { return 2 * i + 1; }

  corpora::Article article;
  PreparedArticle prepared;
};

}  // namespace diglot::align::testing
