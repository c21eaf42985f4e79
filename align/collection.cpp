#include "align/collection.h"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/article_candidates.h"
#include "align/background_at_hand.h"
#include "align/comparable_aligner.h"
#include "align/prepared_article.h"
#include "align/story_classifier.h"

namespace diglot::align {
namespace {

using corpora::Article;

/// Two articles that were compared, and the links that were found.
struct LinkedArticles {
  ArticleComparison articles;
  std::vector<Link> links;
};

/// Links the candidate pairs and tells how probable each is.
std::vector<LinkedArticles> compare_articles(std::span<const Article> articles, const Model& model,
                                             const CollectionOptions& options,
                                             const CollectionProgress& progress) {
  std::vector<PreparedArticle> prepared(articles.size());
  tbb::parallel_for(std::size_t{0}, articles.size(), [&](std::size_t i) {
    const auto units = linkable_units(articles[i]);
    prepared[i] = options.encoder == nullptr
                      ? prepare(articles[i], units, model.encoder, model.encoder)
                      : prepare(articles[i], units, *options.encoder, model.encoder);
  });
  std::optional<Background> at_hand;
  if (options.encoder != nullptr) at_hand = background_at_hand(prepared, model);
  const Background& background = at_hand ? *at_hand : model.background;

  std::vector<LinkedArticles> compared;
  std::vector<StoryCandidate> candidates;
  for (const auto& [src, tgt] : find_article_candidates(articles, prepared, options.candidates)) {
    compared.push_back({{src, tgt, 0}, {}});
    candidates.push_back({&articles[src], &articles[tgt], {}});
  }
  std::mutex reporting;
  std::size_t done = 0;
  tbb::parallel_for(std::size_t{0}, compared.size(), [&](std::size_t i) {
    const PreparedArticle& src = prepared[compared[i].articles.src];
    const PreparedArticle& tgt = prepared[compared[i].articles.tgt];
    compared[i].links = link_comparable(src, tgt, background, model.scorer);
    candidates[i].features = measure_story(src, tgt, compared[i].links);
    const std::scoped_lock lock(reporting);
    progress(++done, compared.size());
  });
  candidates = compare_stories(std::move(candidates));
  for (std::size_t i = 0; i < compared.size(); ++i) {
    compared[i].articles.probability = model.story_classifier.probability(candidates[i].features);
  }
  return compared;
}

/// Those of which both articles tell the same of the stories.
std::vector<StoryPair> pairs_of(const std::vector<Story>& stories,
                                std::vector<LinkedArticles> compared) {
  std::map<std::size_t, std::size_t> story_of;
  for (std::size_t k = 0; k < stories.size(); ++k) {
    for (const std::size_t article : stories[k].articles) story_of.emplace(article, k);
  }
  std::vector<StoryPair> pairs;
  for (LinkedArticles& linked : compared) {
    const auto src = story_of.find(linked.articles.src);
    const auto tgt = story_of.find(linked.articles.tgt);
    if (src == story_of.end() || tgt == story_of.end() || src->second != tgt->second) continue;
    pairs.push_back(
        {linked.articles, src->second, ArticleRelation::comparable, std::move(linked.links)});
  }
  return pairs;
}

}  // namespace

AlignedCollection align_collection(std::span<const Article> articles, const Model& model,
                                   const CollectionOptions& options,
                                   const CollectionProgress& progress) {
  std::vector<LinkedArticles> compared = compare_articles(articles, model, options, progress);
  std::vector<ArticleComparison> probable;
  for (const LinkedArticles& linked : compared) probable.push_back(linked.articles);
  AlignedCollection aligned;
  aligned.stories = cluster_stories(articles, probable, options.clusters);
  aligned.pairs = pairs_of(aligned.stories, std::move(compared));

  ParallelOptions in_order;
  in_order.order = BeadOrder::moved_blocks;
  const ParallelAligner parallel(model, in_order, options.encoder);
  tbb::parallel_for(std::size_t{0}, aligned.pairs.size(), [&](std::size_t i) {
    StoryPair& pair = aligned.pairs[i];
    RelatedLinks related = relate_articles(articles[pair.articles.src], articles[pair.articles.tgt],
                                           std::move(pair.links), parallel);
    pair.relation = related.relation;
    pair.links = std::move(related.links);
  });
  return aligned;
}

}  // namespace diglot::align
