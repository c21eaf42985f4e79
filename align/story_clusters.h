#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpora/article.h"

namespace diglot::align {

/// Two articles of different languages that were compared.
struct ArticleComparison {
  std::size_t src = 0;  ///< index of the article
  std::size_t tgt = 0;
  double probability = 0;  ///< that they tell the same event, by themselves
};

/// Articles that tell the same event, two at least, of any number of languages.
struct Story {
  std::vector<std::size_t> articles;  ///< their indices, ascending
};

struct ClusterOptions {
  /// The least mean probability of the article pairs between two clusters that become one.
  double least_linkage = 0.5;
  /// How much an article pair that was not compared counts in that mean, as one of probability 0;
  /// one that was counts 1.
  double not_compared = 0.02;
};

/// Puts articles into clusters by average linkage (Sokal and Michener 1958): each article is a
/// cluster of its own at first, then the two of the greatest linkage become one, as long as that is
/// great enough. So a pair that is more doubtful than not joins nothing by itself, and one that is
/// weaker than those of two events does not chain these together.
///
/// The linkage of two clusters is the mean probability of the article pairs between them. Pairs of
/// different languages that were not compared count little: of an event that very many articles
/// tell, most are not. Pairs of one language are never compared, and don't count.
///
/// An article is in one story at most; stories are in the order of their first articles.
/// Deterministic. Time: about in proportion to the number of pairs, times the square of its
/// logarithm. Preconditions: the two articles of a pair have different languages, and no two pairs
/// have the same articles.
std::vector<Story> cluster_stories(std::span<const corpora::Article> articles,
                                   std::span<const ArticleComparison> compared,
                                   const ClusterOptions& options = {});

}  // namespace diglot::align
