#include "align/collection.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/article_candidates.h"
#include "align/article_sketch.h"
#include "align/automatic_aligner.h"
#include "align/background_at_hand.h"
#include "align/comparable_aligner.h"
#include "align/prepared_article.h"
#include "align/story_classifier.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::ArticleStore;

/// Two articles that were compared.
struct ComparedArticles {
  ArticleComparison articles;
  std::optional<std::vector<Link>> links;  ///< where they are kept
};

/// An article and what is known of it, which points into it.
struct Prepared {
  std::shared_ptr<const Article> article;
  PreparedArticle all;
};

/// Prepared articles, of which only those are kept that are wanted at a time.
class PreparedArticles {
 public:
  PreparedArticles(const ArticleStore& articles, const Model& model, const UnitEncoder* encoder)
      : articles_(articles), model_(model), encoder_(encoder) {}

  /// Makes of these what is not there, and drops others where they would be more than `most`.
  void keep(const std::set<std::size_t>& wanted, std::size_t most) {
    const auto is_there = [&](std::size_t i) { return kept_.contains(i); };
    const auto there = static_cast<std::size_t>(std::ranges::count_if(wanted, is_there));
    if (kept_.size() + wanted.size() - there > most) {
      std::erase_if(kept_, [&](const auto& entry) { return !wanted.contains(entry.first); });
    }
    std::vector<std::pair<std::size_t, Prepared*>> missing;
    for (const std::size_t i : wanted) {
      if (const auto [entry, added] = kept_.try_emplace(i); added) {
        missing.emplace_back(i, &entry->second);
      }
    }
    tbb::parallel_for(std::size_t{0}, missing.size(),
                      [&](std::size_t k) { *missing[k].second = make(missing[k].first); });
  }

  [[nodiscard]] const PreparedArticle& operator[](std::size_t i) const { return kept_.at(i).all; }

  /// A background of all of them, whatever memory they take.
  [[nodiscard]] Background background() const {
    std::vector<std::shared_ptr<const Article>> texts(articles_.size());
    std::vector<PreparedArticle> all(articles_.size());
    tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) {
      Prepared prepared = make(i);
      texts[i] = std::move(prepared.article);
      all[i] = std::move(prepared.all);
    });
    return background_at_hand(all, model_);
  }

 private:
  [[nodiscard]] Prepared make(std::size_t i) const {
    auto article = articles_.read(i);
    const auto units = linkable_units(*article);
    PreparedArticle all = encoder_ == nullptr
                              ? prepare(*article, units, model_.encoder, model_.encoder)
                              : prepare(*article, units, *encoder_, model_.encoder);
    return {std::move(article), std::move(all)};
  }

  const ArticleStore& articles_;
  const Model& model_;
  const UnitEncoder* encoder_;
  std::map<std::size_t, Prepared> kept_;
};

/// The indices of two articles.
using ArticlePair = std::pair<std::size_t, std::size_t>;

/// Links articles, some of which it holds prepared at a time.
class ArticleLinker {
 public:
  ArticleLinker(const ArticleStore& articles, const Model& model, const CollectionOptions& options)
      : prepared_(articles, model, options.encoder),
        model_(model),
        most_prepared_(options.most_prepared) {
    if (options.encoder != nullptr) at_hand_ = prepared_.background();
  }

  /// Calls use(k, src, tgt, links) for each of the pairs, as PreparedArticles; concurrently.
  template <typename Use>
  void link(const std::vector<ArticlePair>& pairs, const Use& use) {
    const Background& background = at_hand_ ? *at_hand_ : model_.background;
    for (std::size_t begin = 0; begin < pairs.size();) {
      std::set<std::size_t> wanted;
      const std::size_t end = end_of_round(pairs, begin, wanted);
      prepared_.keep(wanted, most_prepared_);
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

/// At a first look.
std::vector<StoryCandidate> find_story_candidates(const ArticleStore& articles, const Model& model,
                                                  const ArticleCandidateOptions& options,
                                                  std::vector<ArticleCandidate>& found) {
  const ArticleSketches sketches = sketch_articles(articles, model.encoder);
  found = find_article_candidates(sketches, options);
  std::vector<StoryCandidate> candidates;
  for (const ArticleCandidate& pair : found) {
    const float cosine = dot(sketches.wholes[pair.src], sketches.wholes[pair.tgt]);
    candidates.push_back({&articles.heads()[pair.src], &articles.heads()[pair.tgt],
                          story_without_links(static_cast<double>(cosine))});
  }
  return candidates;
}

/// Whether the model's own encoder can tell at first sight that two articles are unlikely.
bool knows_both(const StoryCandidate& pair, const Model& model, const CollectionOptions& options) {
  return options.encoder == nullptr && model.background.covers(pair.src->lang) &&
         model.background.covers(pair.tgt->lang);
}

/// Compares the candidate pairs, and tells how probable each is.
std::vector<ComparedArticles> compare_articles(const ArticleStore& articles, const Model& model,
                                               const CollectionOptions& options,
                                               ArticleLinker& linker,
                                               const CollectionProgress& progress) {
  std::vector<ArticleCandidate> found;
  std::vector<StoryCandidate> candidates =
      find_story_candidates(articles, model, options.candidates, found);
  std::vector<ComparedArticles> compared(found.size());
  std::vector<std::size_t> likely;  // of `found`
  std::vector<ArticlePair> pairs;   // of these
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i].likely && knows_both(candidates[i], model, options)) continue;
    likely.push_back(i);
    pairs.emplace_back(found[i].src, found[i].tgt);
  }
  std::mutex reporting;
  std::size_t done = 0;
  std::size_t kept = 0;
  linker.link(pairs, [&](std::size_t k, const PreparedArticle& src, const PreparedArticle& tgt,
                         std::vector<Link> links) {
    StoryFeatures& features = candidates[likely[k]].features;
    features = measure_story(src, tgt, links);
    const bool keep = model.story_classifier.probability(features) >= options.least_kept;
    const std::scoped_lock lock(reporting);
    if (keep && kept < options.most_kept) {
      ++kept;
      compared[likely[k]].links = std::move(links);
    }
    progress(++done, pairs.size());
  });
  candidates = compare_stories(std::move(candidates));
  for (std::size_t i = 0; i < found.size(); ++i) {
    compared[i].articles = {found[i].src, found[i].tgt,
                            model.story_classifier.probability(candidates[i].features)};
  }
  return compared;
}

/// Adds the article pairs of stories that were not compared, with a probability of 0.
void add_missing_pairs(const std::vector<Story>& stories, std::span<const Article> heads,
                       std::vector<ComparedArticles>& compared) {
  std::map<std::string_view, std::size_t> order;  // of the languages in the collection
  for (const Article& head : heads) order.emplace(head.lang, order.size());
  const auto articles = [](const ComparedArticles& both) {
    return ArticlePair(both.articles.src, both.articles.tgt);
  };
  std::vector<ComparedArticles> missing;
  for (const Story& story : stories) {
    for (const std::size_t src : story.articles) {
      for (const std::size_t tgt : story.articles) {
        if (order[heads[src].lang] >= order[heads[tgt].lang]) continue;
        if (std::ranges::binary_search(compared, ArticlePair(src, tgt), {}, articles)) continue;
        missing.push_back({{src, tgt, 0}, std::nullopt});
      }
    }
  }
  std::ranges::move(missing, std::back_inserter(compared));
  std::ranges::sort(compared, {}, articles);
}

/// Those of which both articles tell the same of the stories.
std::vector<StoryPair> pairs_of(const std::vector<Story>& stories,
                                std::vector<ComparedArticles>& compared,
                                std::vector<std::size_t>& unlinked) {
  std::unordered_map<std::size_t, std::size_t> story_of;
  for (std::size_t k = 0; k < stories.size(); ++k) {
    for (const std::size_t article : stories[k].articles) story_of.emplace(article, k);
  }
  std::vector<StoryPair> pairs;
  for (ComparedArticles& both : compared) {
    const auto src = story_of.find(both.articles.src);
    const auto tgt = story_of.find(both.articles.tgt);
    if (src == story_of.end() || tgt == story_of.end() || src->second != tgt->second) continue;
    if (!both.links) unlinked.push_back(pairs.size());
    pairs.push_back({both.articles, src->second, ArticleRelation::comparable,
                     std::move(both.links).value_or(std::vector<Link>{})});
  }
  return pairs;
}

/// Links the pairs that are not, finds out which are translations and gives all on.
class StoryPairs {
 public:
  StoryPairs(const ArticleStore& articles, const Model& model, const CollectionOptions& options,
             ArticleLinker& linker)
      : articles_(articles),
        linker_(linker),
        aligner_(model, options.encoder),
        at_once_(std::max<std::size_t>(1, options.most_prepared / 2)) {}

  void give_on(std::vector<StoryPair> pairs, const std::vector<std::size_t>& unlinked,
               const UseStoryPair& use) {
    auto next_unlinked = unlinked.begin();
    for (std::size_t begin = 0; begin < pairs.size(); begin += at_once_) {
      const std::size_t end = std::min(pairs.size(), begin + at_once_);
      const auto first = next_unlinked;
      next_unlinked = std::lower_bound(first, unlinked.end(), end);
      link(pairs, {first, next_unlinked});
      relate(std::span(pairs).subspan(begin, end - begin), use);
    }
  }

 private:
  void link(std::vector<StoryPair>& pairs, std::span<const std::size_t> unlinked) {
    std::vector<ArticlePair> articles;
    for (const std::size_t i : unlinked) {
      articles.emplace_back(pairs[i].articles.src, pairs[i].articles.tgt);
    }
    linker_.link(articles,
                 [&](std::size_t k, const PreparedArticle& /*src*/, const PreparedArticle& /*tgt*/,
                     std::vector<Link> links) { pairs[unlinked[k]].links = std::move(links); });
  }

  void relate(std::span<StoryPair> pairs, const UseStoryPair& use) const {
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

  const ArticleStore& articles_;
  ArticleLinker& linker_;
  AutomaticAligner aligner_;
  std::size_t at_once_;
};

}  // namespace

std::vector<Story> align_collection(const ArticleStore& articles, const Model& model,
                                    const CollectionOptions& options,
                                    const CollectionProgress& progress, const UseStoryPair& use) {
  ArticleLinker linker(articles, model, options);
  std::vector<ComparedArticles> compared =
      compare_articles(articles, model, options, linker, progress);
  std::vector<Story> stories;
  {
    std::vector<ArticleComparison> comparisons;
    for (const ComparedArticles& both : compared) comparisons.push_back(both.articles);
    stories = cluster_stories(articles.heads(), comparisons, options.clusters);
  }
  if (options.whole_stories) add_missing_pairs(stories, articles.heads(), compared);
  std::vector<std::size_t> unlinked;
  std::vector<StoryPair> pairs = pairs_of(stories, compared, unlinked);
  std::vector<ComparedArticles>().swap(compared);
  StoryPairs(articles, model, options, linker).give_on(std::move(pairs), unlinked, use);
  return stories;
}

}  // namespace diglot::align
