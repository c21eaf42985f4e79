#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <utility>

#include "align/encoder.h"
#include "align/vectors.h"
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

/// Articles as wholes, a row each: the direction of the sum of the vectors of its sentences that
/// can be linked. Uses all threads. Precondition: the articles are segmented.
Vectors encode_wholes(std::span<const corpora::Article> articles, const Encoder& encoder);

/// The article pairs that may tell one story: those of which either is among the other's nearest of
/// its language, by their `wholes`. An article is compared with those alone that its date allows:
/// time is the number of articles times that of those within some days of each other, in matrix
/// products; memory, the latter number times 64 on each thread. Uses all threads. Precondition: a
/// whole for each article.
std::set<ArticlePair> find_article_candidates(std::span<const corpora::Article> articles,
                                              const Vectors& wholes,
                                              const ArticleCandidateOptions& options);

}  // namespace diglot::align
