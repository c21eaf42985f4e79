#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/article_sketch.h"

namespace diglot::align {

/// Two articles of different languages that may tell one story.
struct ArticleCandidate {
  std::uint32_t src = 0;  ///< index of the article whose language comes first in the collection
  std::uint32_t tgt = 0;
  float cosine = 0;  ///< of their wholes
  /// Whether a close look is worth its time: hardly ever it is not for two of one story.
  bool likely = false;

  friend bool operator==(const ArticleCandidate&, const ArticleCandidate&) = default;
};

struct ArticleCandidateOptions {
  /// Of how many articles of each other language an article is a candidate with: those most alike,
  /// by the cosine of their wholes, less what all articles of a language have in common, and how
  /// much they share of what few others state (FactIndex), added up.
  std::size_t nearest = 8;
  /// The least second_cosine of the sentences of two likely articles. Of the article pairs of
  /// `tests/align/stories` all have .41, of pairs of different stories a hundredth.
  float least_second_cosine = 0.4F;
  /// Articles of which both dates are known and lie further apart don't tell one story.
  int most_days_apart = 14;
};

/// The article pairs that may tell one story: those of which either is among the other's nearest of
/// its language; ordered by their articles. An article is compared with those alone that its date
/// allows: time is the number of articles times that of those within some days of each other, in
/// matrix products and as often as they share a fact. Memory is a copy of the wholes, 12 bytes for
/// each fact and 5 MB a thread. Deterministic; uses all threads. Preconditions: options.nearest >
/// 0, and there are fewer than 2^32 articles.
std::vector<ArticleCandidate> find_article_candidates(const ArticleSketches& articles,
                                                      const ArticleCandidateOptions& options);

}  // namespace diglot::align
