#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "align/aligner.h"
#include "align/article_candidates.h"
#include "align/article_relation.h"
#include "align/model.h"
#include "align/story_clusters.h"
#include "align/unit_encoder.h"
#include "corpora/article.h"
#include "corpora/article_store.h"

namespace diglot::align {

/// Two articles of one story, and their links.
struct StoryPair {
  ArticleComparison articles;
  std::size_t story = 0;  ///< its index
  ArticleRelation relation = ArticleRelation::comparable;
  std::vector<Link> links;
};

struct CollectionOptions {
  ArticleCandidateOptions candidates;
  ClusterOptions clusters;
  /// Gives the vectors of units in place of the model's own, to be judged as background_at_hand
  /// says; null for the model's own. Which articles are compared rests on the latter in any case.
  const UnitEncoder* encoder = nullptr;
  /// Links every two articles of a story, those too that were not compared as candidates: a story
  /// that very many tell has far more pairs than an article has candidates.
  bool whole_stories = false;
  // What follows trades memory for time; the result is the same.
  /// Articles that are prepared for comparison at a time: 0.7 MB each.
  std::size_t most_prepared = 2048;
  /// The least probability, before it is compared with others, of an article pair whose links are
  /// kept till the stories are known, and how many pairs have theirs kept; others are linked once
  /// more where they are in one after all.
  double least_kept = 0.05;
  std::size_t most_kept = 50'000;
};

/// Called with how many article pairs were compared closely, and of how many.
using CollectionProgress = std::function<void(std::size_t, std::size_t)>;

/// Called with two articles of one story, in the order of the articles, by one thread at a time.
using UseStoryPair = std::function<void(const StoryPair& pair, const corpora::Article& src,
                                        const corpora::Article& tgt)>;

/// Finds the stories that articles of different languages tell (see cluster_stories), and links the
/// sentences of every two of one story: as beads in order where one is a translation of the other.
/// Whether two articles belong together is thus judged by all the others that were compared with
/// them too. The language that comes first in the collection is the source. Deterministic; uses all
/// threads. Memory beside the store is 2 GB, and for each article 6 kB and 1.6 kB for each other
/// language; a MB for each where their vectors come from elsewhere. Precondition: the articles have
/// a language and are segmented.
std::vector<Story> align_collection(const corpora::ArticleStore& articles, const Model& model,
                                    const CollectionOptions& options,
                                    const CollectionProgress& progress, const UseStoryPair& use);

}  // namespace diglot::align
