#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "align/aligner.h"
#include "align/article_relation.h"
#include "align/model.h"
#include "align/unit_encoder.h"
#include "corpora/article.h"

namespace diglot::align {

/// Two articles that tell the same story, and their links.
struct Story {
  std::size_t src = 0;  ///< index of the article
  std::size_t tgt = 0;
  double probability = 0;  ///< that they tell the same story
  ArticleRelation relation = ArticleRelation::comparable;
  std::vector<Link> links;
};

struct CollectionOptions {
  /// How many articles of each other language an article is compared with: those most alike as
  /// wholes.
  std::size_t nearest = 8;
  double least_probability = 0.4;  ///< of a story
  /// Articles of which both dates are known and lie further apart don't tell one story.
  int most_days_apart = 14;
  /// Gives the vectors of units in place of the model's own, to be judged as background_at_hand
  /// says; null for the model's own. Which articles are compared rests on the latter in any case.
  const UnitEncoder* encoder = nullptr;
};

/// Called with how many article pairs were compared, and of how many.
using CollectionProgress = std::function<void(std::size_t, std::size_t)>;

/// Finds all article pairs of different languages that tell the same story, and links their
/// sentences: as beads in order where one is a translation of the other. The language that comes
/// first in the collection is the source. In the order of the articles; deterministic; uses all
/// threads. Memory is a few MB an article. Precondition: the articles have a language and are
/// segmented.
std::vector<Story> align_collection(std::span<const corpora::Article> articles, const Model& model,
                                    const CollectionOptions& options,
                                    const CollectionProgress& progress);

}  // namespace diglot::align
