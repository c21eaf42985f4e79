#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include "align/aligner.h"
#include "align/article_candidates.h"
#include "align/article_linker.h"
#include "align/article_relation.h"
#include "align/automatic_aligner.h"
#include "align/model.h"
#include "align/story_classifier.h"
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

/// What takes long.
enum class CollectionStep : std::uint8_t {
  look,     ///< a first look at each article
  compare,  ///< the likely article pairs, sentence by sentence
  link      ///< the article pairs of stories
};

/// Called with how many articles or article pairs are done, and of how many; by one thread at a
/// time.
using CollectionProgress = std::function<void(CollectionStep, std::size_t, std::size_t)>;

struct CollectionOptions {
  ArticleCandidateOptions candidates;
  ClusterOptions clusters;
  /// Gives the vectors of units in place of the model's own, to be judged as background_at_hand
  /// says; null for the model's own. Which articles are compared rests on the latter in any case.
  const UnitEncoder* encoder = nullptr;
  /// Links every two articles of a story, those too that were not compared as candidates: a story
  /// that very many tell has far more pairs than an article has candidates.
  bool whole_stories = false;
  CollectionProgress progress = [](CollectionStep, std::size_t, std::size_t) {};
  // What follows trades memory for time; the result is the same.
  /// Articles that are prepared for comparison at a time: 0.7 MB each.
  std::size_t most_prepared = 2048;
  /// The least probability, before it is compared with others, of an article pair whose links are
  /// kept till the stories are known, and how many pairs have theirs kept; others are linked once
  /// more where they are in one after all.
  double least_kept = 0.05;
  std::size_t most_kept = 50'000;
};

/// Called with two articles of one story, in the order of the articles, by one thread at a time.
using UseStoryPair = std::function<void(const StoryPair& pair, const corpora::Article& src,
                                        const corpora::Article& tgt)>;

/// Finds the stories that articles of different languages tell (see cluster_stories), and links the
/// sentences of every two of one story: as beads in order where one is a translation of the other.
/// Whether two articles belong together is thus judged by all the others that were compared with
/// them too. The language that comes first in the collection is the source.
///
/// In three steps, each of which could be done by another process: what goes from one to the next
/// is all that it needs. Deterministic; uses all threads. Memory beside the store is 2 GB, and for
/// each article of 14 sentences 7 kB, and 0.4 kB for each other language, 1.5 kB for one that the
/// model has not learnt; a MB for each where their vectors come from elsewhere.
class CollectionAligner {
 public:
  /// The articles, the model and the encoder must outlive it. Preconditions: the articles have a
  /// language and are segmented.
  CollectionAligner(const corpora::ArticleStore& articles, const Model& model,
                    const CollectionOptions& options);

  /// The article pairs that may tell one story; those are likely that are to be compared.
  [[nodiscard]] std::vector<ArticleCandidate> find_article_candidates() const;

  /// Compares article pairs sentence by sentence; what is measured of each.
  [[nodiscard]] std::vector<StoryFeatures> compare(std::span<const ArticleCandidate> pairs);

  /// Finds the stories and links their articles. `likely` has the features of each likely one of
  /// the candidates, in their order.
  std::vector<Story> link(std::span<const ArticleCandidate> candidates,
                          std::span<const StoryFeatures> likely, const UseStoryPair& use);

 private:
  [[nodiscard]] std::vector<double> judge(std::span<const ArticleCandidate> candidates,
                                          std::span<const StoryFeatures> likely) const;
  [[nodiscard]] std::vector<ArticleComparison> find_in_stories(
      std::span<const ArticleCandidate> candidates, std::span<const StoryFeatures> likely) const;
  void add_missing_pairs(const std::vector<Story>& stories,
                         std::vector<ArticleComparison>& compared) const;
  void link_some(std::span<StoryPair> pairs);
  void use_some(std::span<StoryPair> pairs, const UseStoryPair& use) const;

  const corpora::ArticleStore& articles_;
  const Model& model_;
  CollectionOptions options_;
  ArticleLinker linker_;
  AutomaticAligner aligner_;
  std::map<ArticlePair, std::vector<Link>> kept_;
};

/// All three steps.
std::vector<Story> align_collection(const corpora::ArticleStore& articles, const Model& model,
                                    const CollectionOptions& options, const UseStoryPair& use);

/// Those that are likely, in their order.
std::vector<ArticleCandidate> likely_ones(std::span<const ArticleCandidate> candidates);

}  // namespace diglot::align
