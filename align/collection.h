#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "align/aligner.h"
#include "align/article_candidates.h"
#include "align/article_relation.h"
#include "align/model.h"
#include "align/story_clusters.h"
#include "align/unit_encoder.h"
#include "corpora/article.h"

namespace diglot::align {

/// Two articles of one story, and their links.
struct StoryPair {
  ArticleComparison articles;
  std::size_t story = 0;  ///< its index
  ArticleRelation relation = ArticleRelation::comparable;
  std::vector<Link> links;
};

/// The stories that articles tell, with the pairs of articles of each that were compared, in the
/// order of the articles.
struct AlignedCollection {
  std::vector<Story> stories;
  std::vector<StoryPair> pairs;
};

struct CollectionOptions {
  ArticleCandidateOptions candidates;
  ClusterOptions clusters;
  /// Gives the vectors of units in place of the model's own, to be judged as background_at_hand
  /// says; null for the model's own. Which articles are compared rests on the latter in any case.
  const UnitEncoder* encoder = nullptr;
  /// Articles that are prepared for comparison at a time: 0.7 MB each. Fewer are prepared more
  /// often; the result is the same.
  std::size_t most_prepared = 2048;
  /// The least probability, before it is compared with others, of an article pair whose links are
  /// kept till the stories are known; others are linked once more where they are in one after all.
  double least_kept = 0.05;
};

/// Called with how many article pairs were compared, and of how many.
using CollectionProgress = std::function<void(std::size_t, std::size_t)>;

/// Finds the stories that articles of different languages tell (see cluster_stories), and links the
/// sentences of every two of one story: as beads in order where one is a translation of the other.
/// Whether two articles belong together is thus judged by all the others that were compared with
/// them too. The language that comes first in the collection is the source. Deterministic; uses all
/// threads. Memory is 1.5 GB beside the articles and some kB for each; a MB for each where their
/// vectors come from elsewhere. Precondition: the articles have a language and are segmented.
AlignedCollection align_collection(std::span<const corpora::Article> articles, const Model& model,
                                   const CollectionOptions& options,
                                   const CollectionProgress& progress);

}  // namespace diglot::align
