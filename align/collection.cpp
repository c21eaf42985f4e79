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

/// Two articles that were compared.
struct LinkedArticles {
  ArticleComparison articles;
  /// None where they hardly tell one story: most of those that are compared don't, and the links of
  /// all would take far more memory than the articles.
  std::optional<std::vector<Link>> links;
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

/// Links articles, some of which it holds prepared at a time.
class ArticleLinker {
 public:
  ArticleLinker(std::span<const Article> articles, const Model& model,
                const CollectionOptions& options)
      : prepared_(articles, model, options.encoder),
        model_(model),
        most_prepared_(options.most_prepared) {
    if (options.encoder != nullptr) at_hand_ = background_at_hand(prepared_.make_all(), model);
  }

  /// Calls use(k, src, tgt, links) for each of the pairs, as PreparedArticles; concurrently.
  template <typename Use>
  void link(const std::vector<ArticlePair>& pairs, const Use& use) {
    const Background& background = at_hand_ ? *at_hand_ : model_.background;
    for (std::size_t begin = 0; begin < pairs.size();) {
      std::set<std::size_t> wanted;
      const std::size_t end = end_of_round(pairs, begin, wanted);
      prepared_.keep(wanted);
      tbb::parallel_for(begin, end, [&](std::size_t k) {
        const PreparedArticle& src = prepared_[pairs[k].first];
        const PreparedArticle& tgt = prepared_[pairs[k].second];
        use(k, src, tgt, link_comparable(src, tgt, background, model_.scorer));
      });
      begin = end;
    }
  }

 private:
  /// From `begin` on, the end of as many pairs as have no more different articles than may be
  /// prepared, one pair at least; these are put into `wanted`.
  std::size_t end_of_round(const std::vector<ArticlePair>& pairs, std::size_t begin,
                           std::set<std::size_t>& wanted) const {
    std::size_t end = begin;
    for (; end < pairs.size(); ++end) {
      if (end > begin && wanted.size() + 2 > most_prepared_) break;
      wanted.insert({pairs[end].first, pairs[end].second});
    }
    return end;
  }

  PreparedArticles prepared_;
  const Model& model_;
  std::size_t most_prepared_;
  std::optional<Background> at_hand_;
};

/// Compares the candidate pairs, and tells how probable each is.
std::vector<LinkedArticles> compare_articles(std::span<const Article> articles, const Model& model,
                                             const CollectionOptions& options,
                                             ArticleLinker& linker,
                                             const CollectionProgress& progress) {
  const std::set<ArticlePair> found =
      find_article_candidates(articles, encode_wholes(articles, model.encoder), options.candidates);
  const std::vector<ArticlePair> pairs(found.begin(), found.end());
  std::vector<LinkedArticles> compared(pairs.size());
  std::vector<StoryCandidate> candidates(pairs.size());
  std::mutex reporting;
  std::size_t done = 0;
  linker.link(pairs, [&](std::size_t k, const PreparedArticle& src, const PreparedArticle& tgt,
                         std::vector<Link> links) {
    candidates[k] = {&articles[pairs[k].first], &articles[pairs[k].second],
                     measure_story(src, tgt, links)};
    if (model.story_classifier.probability(candidates[k].features) >= options.least_kept) {
      compared[k].links = std::move(links);
    }
    const std::scoped_lock lock(reporting);
    progress(++done, pairs.size());
  });
  candidates = compare_stories(std::move(candidates));
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    compared[k].articles = {pairs[k].first, pairs[k].second,
                            model.story_classifier.probability(candidates[k].features)};
  }
  return compared;
}

/// Those of which both articles tell the same of the stories, with their links.
std::vector<StoryPair> pairs_of(const std::vector<Story>& stories,
                                std::vector<LinkedArticles> compared, ArticleLinker& linker) {
  std::map<std::size_t, std::size_t> story_of;
  for (std::size_t k = 0; k < stories.size(); ++k) {
    for (const std::size_t article : stories[k].articles) story_of.emplace(article, k);
  }
  std::vector<StoryPair> pairs;
  std::vector<std::size_t> unlinked;  // of `pairs`
  std::vector<ArticlePair> articles;  // of these
  for (LinkedArticles& linked : compared) {
    const auto src = story_of.find(linked.articles.src);
    const auto tgt = story_of.find(linked.articles.tgt);
    if (src == story_of.end() || tgt == story_of.end() || src->second != tgt->second) continue;
    if (!linked.links) {
      unlinked.push_back(pairs.size());
      articles.emplace_back(linked.articles.src, linked.articles.tgt);
    }
    pairs.push_back({linked.articles, src->second, ArticleRelation::comparable,
                     std::move(linked.links).value_or(std::vector<Link>{})});
  }
  linker.link(articles,
              [&](std::size_t k, const PreparedArticle& /*src*/, const PreparedArticle& /*tgt*/,
                  std::vector<Link> links) { pairs[unlinked[k]].links = std::move(links); });
  return pairs;
}

}  // namespace

AlignedCollection align_collection(std::span<const Article> articles, const Model& model,
                                   const CollectionOptions& options,
                                   const CollectionProgress& progress) {
  ArticleLinker linker(articles, model, options);
  std::vector<LinkedArticles> compared =
      compare_articles(articles, model, options, linker, progress);
  std::vector<ArticleComparison> probable;
  for (const LinkedArticles& linked : compared) probable.push_back(linked.articles);
  AlignedCollection aligned;
  aligned.stories = cluster_stories(articles, probable, options.clusters);
  aligned.pairs = pairs_of(aligned.stories, std::move(compared), linker);

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
