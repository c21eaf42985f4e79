#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <utility>

#include "align/prepared_article.h"
#include "corpora/article.h"

namespace diglot::align {

/// The indices of two articles of different languages; the language that comes first in the
/// collection is that of the first one.
using ArticlePair = std::pair<std::size_t, std::size_t>;

struct ArticleCandidateOptions {
  /// How many articles of each other language an article is compared with: those most alike as
  /// wholes.
  std::size_t nearest = 8;
  /// Articles of which both dates are known and lie further apart don't tell one story.
  int most_days_apart = 14;
};

/// The article pairs that may tell one story: those of which either is among the other's nearest of
/// its language. Time: the square of the number of articles, in matrix products; memory, that
/// number times 64 on each thread. Uses all threads. Precondition: one prepared article for each.
std::set<ArticlePair> find_article_candidates(std::span<const corpora::Article> articles,
                                              std::span<const PreparedArticle> prepared,
                                              const ArticleCandidateOptions& options);

}  // namespace diglot::align
