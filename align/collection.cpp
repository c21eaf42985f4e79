#include "align/collection.h"

#include <map>
#include <mutex>
#include <optional>
#include <set>
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

/// Prepared articles, of which only those are kept that are wanted at a time.
class PreparedArticles {
 public:
  PreparedArticles(std::span<const Article> articles, const Model& model,
                   const UnitEncoder* encoder)
      : articles_(articles), model_(model), encoder_(encoder) {}

  /// Keeps these, and makes what is not there; drops the others.
  void keep(const std::set<std::size_t>& wanted) {
    std::erase_if(kept_, [&](const auto& entry) { return !wanted.contains(entry.first); });
    std::vector<std::pair<std::size_t, PreparedArticle*>> missing;
    for (const std::size_t i : wanted) {
      if (const auto [entry, added] = kept_.try_emplace(i); added) {
        missing.emplace_back(i, &entry->second);
      }
    }
    tbb::parallel_for(std::size_t{0}, missing.size(),
                      [&](std::size_t k) { *missing[k].second = make(missing[k].first); });
  }

  [[nodiscard]] const PreparedArticle& operator[](std::size_t i) const { return kept_.at(i); }

  /// All of them, whatever memory they take.
  [[nodiscard]] std::vector<PreparedArticle> make_all() const {
    std::vector<PreparedArticle> all(articles_.size());
    tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) { all[i] = make(i); });
    return all;
  }

 private:
  [[nodiscard]] PreparedArticle make(std::size_t i) const {
    const Article& article = articles_[i];
    const auto units = linkable_units(article);
    return encoder_ == nullptr ? prepare(article, units, model_.encoder, model_.encoder)
                               : prepare(article, units, *encoder_, model_.encoder);
  }

  std::span<const Article> articles_;
  const Model& model_;
  const UnitEncoder* encoder_;
  std::map<std::size_t, PreparedArticle> kept_;
};

/// From `begin` on, the end of as many pairs as have no more than `most` different articles, one
/// pair at least; these are put into `wanted`.
std::size_t end_of_round(const std::vector<LinkedArticles>& pairs, std::size_t begin,
                         std::size_t most, std::set<std::size_t>& wanted) {
  std::size_t end = begin;
  for (; end < pairs.size(); ++end) {
    const auto [src, tgt, probability] = pairs[end].articles;
    if (end > begin && wanted.size() + 2 > most) break;
    wanted.insert({src, tgt});
  }
  return end;
}

/// Links the candidate pairs and tells how probable each is.
std::vector<LinkedArticles> compare_articles(std::span<const Article> articles, const Model& model,
                                             const CollectionOptions& options,
                                             const CollectionProgress& progress) {
  std::vector<LinkedArticles> compared;
  std::vector<StoryCandidate> candidates;
  for (const auto& [src, tgt] : find_article_candidates(
           articles, encode_wholes(articles, model.encoder), options.candidates)) {
    compared.push_back({{src, tgt, 0}, {}});
    candidates.push_back({&articles[src], &articles[tgt], {}});
  }
  PreparedArticles prepared(articles, model, options.encoder);
  std::optional<Background> at_hand;
  if (options.encoder != nullptr) at_hand = background_at_hand(prepared.make_all(), model);
  const Background& background = at_hand ? *at_hand : model.background;

  std::mutex reporting;
  std::size_t done = 0;
  for (std::size_t begin = 0; begin < compared.size();) {
    std::set<std::size_t> wanted;
    const std::size_t end = end_of_round(compared, begin, options.most_prepared, wanted);
    prepared.keep(wanted);
    tbb::parallel_for(begin, end, [&](std::size_t i) {
      const PreparedArticle& src = prepared[compared[i].articles.src];
      const PreparedArticle& tgt = prepared[compared[i].articles.tgt];
      compared[i].links = link_comparable(src, tgt, background, model.scorer);
      candidates[i].features = measure_story(src, tgt, compared[i].links);
      const std::scoped_lock lock(reporting);
      progress(++done, compared.size());
    });
    begin = end;
  }
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
