#include "align/collection.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/background_at_hand.h"
#include "align/comparable_aligner.h"
#include "align/prepared_article.h"
#include "align/story_classifier.h"
#include "corpora/article_fields.h"

namespace diglot::align {
namespace {

using corpora::Article;
using IndexPair = std::pair<std::size_t, std::size_t>;

/// The place of each language in the order of first appearance.
std::map<std::string, std::size_t> language_order(std::span<const Article> articles) {
  std::map<std::string, std::size_t> order;
  for (const Article& article : articles) order.emplace(article.lang, order.size());
  return order;
}

/// 0 where a date is not known.
int days_apart(const Article& a, const Article& b) {
  const auto first = corpora::read_date(a.date);
  const auto second = corpora::read_date(b.date);
  return first && second ? std::abs(static_cast<int>((*first - *second).count())) : 0;
}

/// Article pairs, source first, of which either is among the other's nearest of its language.
std::set<IndexPair> candidate_pairs(std::span<const Article> articles,
                                    const std::vector<PreparedArticle>& prepared,
                                    const CollectionOptions& options) {
  const auto order = language_order(articles);
  std::set<IndexPair> pairs;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::map<std::string, std::vector<std::pair<float, std::size_t>>> others;
    for (std::size_t j = 0; j < articles.size(); ++j) {
      if (articles[i].lang == articles[j].lang) continue;
      if (days_apart(articles[i], articles[j]) > options.most_days_apart) continue;
      others[articles[j].lang].emplace_back(-dot(prepared[i].whole[0], prepared[j].whole[0]), j);
    }
    for (auto& [lang, ranked] : others) {
      const std::size_t kept = std::min(options.nearest, ranked.size());
      std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
      for (std::size_t k = 0; k < kept; ++k) {
        const std::size_t j = ranked[k].second;
        const bool source_first = order.at(articles[i].lang) < order.at(lang);
        pairs.insert(source_first ? IndexPair(i, j) : IndexPair(j, i));
      }
    }
  }
  return pairs;
}

/// Two articles that were compared, and the links that were found.
struct LinkedArticles {
  ComparedArticles articles;
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
  for (const auto& [src, tgt] : candidate_pairs(articles, prepared, options)) {
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
  std::vector<ComparedArticles> probable;
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
