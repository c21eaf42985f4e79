#pragma once

#include <cstddef>
#include <vector>

#include "align/bitext_collection.h"
#include "corpora/article.h"

namespace diglot::align {

/// Two articles made of translations, as two newsrooms might have told one event: either leaves
/// some sentences out and has some of its own, and they stand in another order.
struct MadeArticles {
  corpora::Article src;
  corpora::Article tgt;
  /// For each sentence, the line of the bitext that it is.
  std::vector<std::size_t> src_lines;
  std::vector<std::size_t> tgt_lines;
};

/// Makes two articles of each `block` consecutive lines of a part, three times over. Either side
/// keeps 65 % of the lines, the third time 25 %, so that the two have little in common, and some of
/// the `block` lines behind them in between, 15 % as many; tgt is in shuffled runs of four.
/// Deterministic. Precondition: block > 0; no line is empty.
std::vector<MadeArticles> make_comparable_articles(const BitextCollection& bitext,
                                                   std::size_t block);

/// What sentences of two articles have of each other's: no line, some, or all.
enum class Correspondence { none, part, whole };

/// Precondition: neither is empty.
Correspondence correspondence(const MadeArticles& articles, corpora::Sentences src,
                              corpora::Sentences tgt);

}  // namespace diglot::align
