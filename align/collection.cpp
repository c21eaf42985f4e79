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

}  // namespace

std::vector<Story> align_collection(std::span<const Article> articles, const Model& model,
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

  std::vector<Story> stories;
  std::vector<StoryCandidate> candidates;
  for (const auto& [src, tgt] : candidate_pairs(articles, prepared, options)) {
    stories.push_back({src, tgt, 0, ArticleRelation::comparable, {}});
    candidates.push_back({&articles[src], &articles[tgt], {}});
  }
  std::mutex reporting;
  std::size_t done = 0;
  tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t i) {
    const PreparedArticle& src = prepared[stories[i].src];
    const PreparedArticle& tgt = prepared[stories[i].tgt];
    stories[i].links = link_comparable(src, tgt, background, model.scorer);
    candidates[i].features = measure_story(src, tgt, stories[i].links);
    const std::scoped_lock lock(reporting);
    progress(++done, stories.size());
  });
  candidates = compare_stories(std::move(candidates));
  for (std::size_t i = 0; i < stories.size(); ++i) {
    stories[i].probability = model.story_classifier.probability(candidates[i].features);
  }
  std::erase_if(stories,
                [&](const Story& story) { return story.probability < options.least_probability; });
  ParallelOptions in_order;
  in_order.order = BeadOrder::moved_blocks;
  const ParallelAligner parallel(model, in_order, options.encoder);
  tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t i) {
    Story& story = stories[i];
    RelatedLinks related =
        relate_articles(articles[story.src], articles[story.tgt], std::move(story.links), parallel);
    story.relation = related.relation;
    story.links = std::move(related.links);
  });
  return stories;
}

}  // namespace diglot::align
