#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "align/collection.h"
#include "corpora/article.h"

namespace diglot::align {

/// Articles that tell the same event, two at least, of any number of languages.
struct StoryCluster {
  std::vector<std::size_t> articles;  ///< their indices, ascending
  /// The indices of the article pairs of which both are in it, ascending.
  std::vector<std::size_t> pairs;
};

struct ClusterOptions {
  /// The least mean probability of the article pairs between two clusters that become one.
  double least_linkage = 0.5;
  /// CollectionOptions::nearest, with which the pairs were found.
  std::size_t nearest = CollectionOptions{}.nearest;
};

/// Puts articles into clusters by average linkage (Sokal and Michener 1958): each article is a
/// cluster of its own at first, then the two of the greatest linkage become one, as long as that is
/// great enough. So a pair that is more doubtful than not, or one alone between two clusters whose
/// other articles don't go together, joins nothing.
///
/// The linkage of two clusters is the mean probability of the article pairs between them. A pair of
/// different languages that is not among `pairs` was found to tell two stories, or each article has
/// others that are more alike: it counts as 0. But an article is compared with so many of a
/// language only, hence of x and y articles in two languages, min(x, y) times min(nearest, max(x,
/// y)) pairs count. Those of one language are never compared and don't count.
///
/// An article is in one cluster at most; clusters are in the order of their first articles.
/// Deterministic; of equal linkages, the one of earlier articles goes first. Time: about in
/// proportion to the number of pairs, times the square of its logarithm. Preconditions: the two
/// articles of a pair have different languages, and no two pairs have the same articles.
std::vector<StoryCluster> cluster_stories(std::span<const corpora::Article> articles,
                                          std::span<const Story> pairs,
                                          const ClusterOptions& options = {});

}  // namespace diglot::align
