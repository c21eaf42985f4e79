#include "align/collection.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/article_sketch.h"
#include "align/story_rivals.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::ArticleStore;

/// Tells how far a step is, from any thread.
class StepProgress {
 public:
  StepProgress(const CollectionProgress& tell, CollectionStep step, std::size_t all)
      : tell_(tell), step_(step), all_(all) {}

  void add(std::size_t more = 1) {
    const std::scoped_lock lock(telling_);
    tell_(step_, done_ += more, all_);
  }

 private:
  const CollectionProgress& tell_;
  CollectionStep step_;
  std::size_t all_;
  std::size_t done_ = 0;
  std::mutex telling_;
};

/// Whether the model's own encoder can tell at first sight that two articles are unlikely.
bool knows_both(const Article& src, const Article& tgt, const Model& model,
                const CollectionOptions& options) {
  return options.encoder == nullptr && model.background.covers(src.lang) &&
         model.background.covers(tgt.lang);
}

/// Calls use(i, features) for each of the candidates.
template <typename Use>
void for_each(std::span<const ArticleCandidate> candidates, std::span<const StoryFeatures> likely,
              const Use& use) {
  std::size_t k = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto cosine = static_cast<double>(candidates[i].cosine);
    use(i, candidates[i].likely ? likely[k++] : story_without_links(cosine));
  }
  assert(k == likely.size());
}

/// Those of which both articles tell the same of the stories.
std::vector<StoryPair> pairs_of(const std::vector<Story>& stories,
                                const std::vector<ArticleComparison>& compared) {
  std::unordered_map<std::size_t, std::size_t> story_of;
  for (std::size_t k = 0; k < stories.size(); ++k) {
    for (const std::size_t article : stories[k].articles) story_of.emplace(article, k);
  }
  std::vector<StoryPair> pairs;
  for (const ArticleComparison& articles : compared) {
    const auto src = story_of.find(articles.src);
    const auto tgt = story_of.find(articles.tgt);
    if (src == story_of.end() || tgt == story_of.end() || src->second != tgt->second) continue;
    pairs.push_back({articles, src->second, ArticleRelation::comparable, {}});
  }
  return pairs;
}

}  // namespace

CollectionAligner::CollectionAligner(const ArticleStore& articles, const Model& model,
                                     const CollectionOptions& options)
    : articles_(articles),
      model_(model),
      options_(options),
      linker_(articles, model, options.encoder, options.most_prepared),
      aligner_(model, options.encoder) {}

std::vector<ArticleCandidate> CollectionAligner::find_article_candidates() const {
  StepProgress progress(options_.progress, CollectionStep::look, articles_.size());
  const ArticleSketches sketches =
      sketch_articles(articles_, model_.encoder, [&] { progress.add(); });
  auto candidates = align::find_article_candidates(sketches, options_.candidates);
  const auto heads = articles_.heads();
  for (ArticleCandidate& pair : candidates) {
    pair.likely = pair.likely || !knows_both(heads[pair.src], heads[pair.tgt], model_, options_);
  }
  return candidates;
}

std::vector<StoryFeatures> CollectionAligner::compare(std::span<const ArticleCandidate> pairs) {
  std::vector<ArticlePair> articles;
  for (const ArticleCandidate& pair : pairs) articles.emplace_back(pair.src, pair.tgt);
  std::vector<StoryFeatures> features(pairs.size());
  StepProgress progress(options_.progress, CollectionStep::compare, pairs.size());
  std::mutex keeping;
  linker_.link(articles, [&](std::size_t k, const PreparedArticle& src, const PreparedArticle& tgt,
                             std::vector<Link> links) {
    features[k] = measure_story(src, tgt, links);
    if (model_.story_classifier.probability(features[k]) >= options_.least_kept) {
      const std::scoped_lock lock(keeping);
      if (kept_.size() < options_.most_kept) kept_.emplace(articles[k], std::move(links));
    }
    progress.add();
  });
  return features;
}

std::vector<Story> CollectionAligner::link(std::span<const ArticleCandidate> candidates,
                                           std::span<const StoryFeatures> likely,
                                           const UseStoryPair& use) {
  auto compared = find_in_stories(candidates, likely);
  auto stories = cluster_stories(articles_.heads(), compared, options_.clusters);
  if (options_.whole_stories) add_missing_pairs(stories, compared);
  auto pairs = pairs_of(stories, compared);
  std::vector<ArticleComparison>().swap(compared);
  StepProgress progress(options_.progress, CollectionStep::link, pairs.size());
  const std::size_t at_once = std::max<std::size_t>(1, options_.most_prepared / 2);
  for (std::size_t begin = 0; begin < pairs.size(); begin += at_once) {
    const auto some = std::span(pairs).subspan(begin, std::min(at_once, pairs.size() - begin));
    link_some(some);
    use_some(some, use);
    progress.add(some.size());
  }
  return stories;
}

/// How probable each of the candidates is.
std::vector<double> CollectionAligner::judge(std::span<const ArticleCandidate> candidates,
                                             std::span<const StoryFeatures> likely) const {
  const auto heads = articles_.heads();
  const auto src_of = [&](std::size_t i) -> const Article& { return heads[candidates[i].src]; };
  const auto tgt_of = [&](std::size_t i) -> const Article& { return heads[candidates[i].tgt]; };
  StoryRivals rivals;
  for_each(candidates, likely, [&](std::size_t i, const StoryFeatures& features) {
    rivals.add(src_of(i), tgt_of(i), features);
  });
  std::vector<double> probabilities(candidates.size());
  for_each(candidates, likely, [&](std::size_t i, const StoryFeatures& features) {
    const StoryFeatures compared = rivals.compare(src_of(i), tgt_of(i), features);
    probabilities[i] = model_.story_classifier.probability(compared);
  });
  return probabilities;
}

/// The candidates that can be in a story: an article that is more doubtful than not with every
/// other one is in none.
std::vector<ArticleComparison> CollectionAligner::find_in_stories(
    std::span<const ArticleCandidate> candidates, std::span<const StoryFeatures> likely) const {
  const std::vector<double> probabilities = judge(candidates, likely);
  std::vector<bool> in_story(articles_.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (probabilities[i] < options_.clusters.least_linkage) continue;
    in_story[candidates[i].src] = true;
    in_story[candidates[i].tgt] = true;
  }
  std::vector<ArticleComparison> compared;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const ArticleCandidate& pair = candidates[i];
    if (!in_story[pair.src] || !in_story[pair.tgt]) continue;
    compared.push_back({pair.src, pair.tgt, probabilities[i]});
  }
  return compared;
}

/// Adds the article pairs of stories that were not compared, with a probability of 0.
void CollectionAligner::add_missing_pairs(const std::vector<Story>& stories,
                                          std::vector<ArticleComparison>& compared) const {
  const auto heads = articles_.heads();
  std::unordered_map<std::string_view, std::size_t> order;  // of the languages in the collection
  for (const Article& head : heads) order.emplace(head.lang, order.size());
  const auto articles = [](const ArticleComparison& both) {
    return ArticlePair(both.src, both.tgt);
  };
  std::vector<ArticleComparison> missing;
  for (const Story& story : stories) {
    for (const std::size_t src : story.articles) {
      for (const std::size_t tgt : story.articles) {
        if (order[heads[src].lang] >= order[heads[tgt].lang]) continue;
        if (std::ranges::binary_search(compared, ArticlePair(src, tgt), {}, articles)) continue;
        missing.push_back({src, tgt, 0});
      }
    }
  }
  std::ranges::move(missing, std::back_inserter(compared));
  std::ranges::sort(compared, {}, articles);
}

/// Takes the links that are kept, and finds the others.
void CollectionAligner::link_some(std::span<StoryPair> pairs) {
  std::vector<ArticlePair> articles;
  std::vector<StoryPair*> unlinked;
  for (StoryPair& pair : pairs) {
    const ArticlePair both(pair.articles.src, pair.articles.tgt);
    if (auto kept = kept_.extract(both)) {
      pair.links = std::move(kept.mapped());
    } else {
      articles.push_back(both);
      unlinked.push_back(&pair);
    }
  }
  linker_.link(articles,
               [&](std::size_t k, const PreparedArticle& /*src*/, const PreparedArticle& /*tgt*/,
                   std::vector<Link> links) { unlinked[k]->links = std::move(links); });
}

/// Finds out which are translations and gives all on.
void CollectionAligner::use_some(std::span<StoryPair> pairs, const UseStoryPair& use) const {
  std::vector<std::shared_ptr<const Article>> src(pairs.size());
  std::vector<std::shared_ptr<const Article>> tgt(pairs.size());
  tbb::parallel_for(std::size_t{0}, pairs.size(), [&](std::size_t i) {
    StoryPair& pair = pairs[i];
    src[i] = articles_.read(pair.articles.src);
    tgt[i] = articles_.read(pair.articles.tgt);
    RelatedLinks related = aligner_.relate(*src[i], *tgt[i], std::move(pair.links));
    pair.relation = related.relation;
    pair.links = std::move(related.links);
  });
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    use(pairs[i], *src[i], *tgt[i]);
    pairs[i].links = {};
  }
}

std::vector<Story> align_collection(const ArticleStore& articles, const Model& model,
                                    const CollectionOptions& options, const UseStoryPair& use) {
  CollectionAligner aligner(articles, model, options);
  const auto candidates = aligner.find_article_candidates();
  const auto features = aligner.compare(likely_ones(candidates));
  return aligner.link(candidates, features, use);
}

std::vector<ArticleCandidate> likely_ones(std::span<const ArticleCandidate> candidates) {
  std::vector<ArticleCandidate> likely;
  std::ranges::copy_if(candidates, std::back_inserter(likely), &ArticleCandidate::likely);
  return likely;
}

}  // namespace diglot::align
