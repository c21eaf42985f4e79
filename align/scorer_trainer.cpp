#include "align/scorer_trainer.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "align/candidates.h"
#include "align/comparable_aligner.h"
#include "align/logistic.h"
#include "align/made_articles.h"
#include "align/pair_scorer_trainer.h"
#include "align/story_rivals.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::GoldPair;
using corpora::Relation;

constexpr double ridge = 0.05;
/// How much more a wrong link of two stories' articles counts: what is put out should be right nine
/// times in ten.
constexpr double caution = 4;
/// What two articles of different stories count, which are many.
constexpr double unrelated = 0.2;
/// What a pair of articles made of bitext weighs beside stories: independent reports look
/// different.
constexpr double beside_gold = 0.1;

std::vector<PreparedArticle> prepare_all(const std::vector<Article>& articles,
                                         const StaticEncoder& encoder) {
  std::vector<PreparedArticle> prepared;
  for (const Article& article : articles) {
    prepared.push_back(prepare(article, linkable_units(article), encoder, encoder));
  }
  return prepared;
}

bool holds(std::string_view whole, std::string_view part) {
  return whole.find(part) != std::string_view::npos;
}

/// By the gold of the two units' articles: the same where a row has just these texts, related where
/// both overlap those of a row.
Label label_of(std::string_view src, std::string_view tgt, const std::vector<GoldPair>& gold) {
  Label label;
  for (const GoldPair& pair : gold) {
    const bool src_overlaps = holds(src, pair.src) || holds(pair.src, src);
    const bool tgt_overlaps = holds(tgt, pair.tgt) || holds(pair.tgt, tgt);
    if (!src_overlaps || !tgt_overlaps) continue;
    label.related = true;
    const bool strong = pair.relation == Relation::translation || pair.relation == Relation::same;
    if (!strong) continue;
    label.nearly_same = true;
    if (src == pair.src && tgt == pair.tgt) label.same = true;
  }
  return label;
}

std::vector<GoldPair> gold_between(const Article& src, const Article& tgt,
                                   const std::vector<GoldPair>& gold) {
  std::vector<GoldPair> between;
  for (const GoldPair& pair : gold) {
    if (corpora::names_article(pair.src_doc, src.id) &&
        corpora::names_article(pair.tgt_doc, tgt.id)) {
      between.push_back(pair);
    }
  }
  return between;
}

/// Two articles of different languages, and what gold there is between them.
struct ArticlePair {
  const PreparedArticle* src;
  const PreparedArticle* tgt;
  std::vector<GoldPair> gold;
};

std::vector<ArticlePair> pair_up(const std::vector<PreparedArticle>& articles,
                                 const std::vector<GoldPair>& gold) {
  std::vector<ArticlePair> pairs;
  for (const PreparedArticle& src : articles) {
    for (const PreparedArticle& tgt : articles) {
      if (src.article->lang == tgt.article->lang) continue;
      auto between = gold_between(*src.article, *tgt.article, gold);
      // Pairs without gold count once, those with it in the direction of the gold.
      if (between.empty() &&
          (&src > &tgt || !gold_between(*tgt.article, *src.article, gold).empty())) {
        continue;
      }
      pairs.push_back({&src, &tgt, std::move(between)});
    }
  }
  return pairs;
}

ComparedArticles compare_pair(const ArticlePair& pair, const Background& background) {
  // Of unrelated articles, which are many, the closest candidates are enough.
  const bool related = !pair.gold.empty();
  ComparedArticles compared{pair.src,
                            pair.tgt,
                            find_candidates(*pair.src, *pair.tgt, background, related ? 6 : 1),
                            {},
                            related ? 1 : unrelated,
                            related ? caution : 1};
  for (const Candidate& candidate : compared.candidates) {
    compared.labels.push_back(label_of(pair.src->units[candidate.src_unit].text,
                                       pair.tgt->units[candidate.tgt_unit].text, pair.gold));
  }
  return compared;
}

ComparedArticles compare_made(const MadeArticles& made, const PreparedArticle& src,
                              const PreparedArticle& tgt, const Background& background,
                              double weight) {
  ComparedArticles compared{&src, &tgt, find_candidates(src, tgt, background), {}, weight, 1};
  for (const Candidate& candidate : compared.candidates) {
    const Correspondence found = correspondence(made, src.units[candidate.src_unit].sentences,
                                                tgt.units[candidate.tgt_unit].sentences);
    const bool overlap = found != Correspondence::none;
    compared.labels.push_back({found == Correspondence::whole, overlap, overlap});
  }
  return compared;
}

/// Two articles, and whether they tell one story.
struct StoryExample {
  const PreparedArticle* src;
  const PreparedArticle* tgt;
  bool holds;
  double weight;
};

/// Each made article with its translation, and with that of the next.
std::vector<StoryExample> made_stories(const std::vector<PreparedArticle>& src,
                                       const std::vector<PreparedArticle>& tgt, double weight) {
  std::vector<StoryExample> stories;
  for (std::size_t k = 0; k < src.size(); ++k) {
    stories.push_back({&src[k], &tgt[k], true, weight});
    if (k + 1 < src.size()) stories.push_back({&src[k], &tgt[k + 1], false, weight});
  }
  return stories;
}

/// Scorers that have each not seen some of the article pairs: scores of what they were fitted to
/// are too good to learn from.
class CrossFit {
 public:
  explicit CrossFit(const std::vector<ComparedArticles>& compared) {
    for (std::size_t part = 0; part < parts; ++part) {
      std::vector<const ComparedArticles*> others;
      for (std::size_t k = 0; k < compared.size(); ++k) {
        if (k % parts != part) others.push_back(&compared[k]);
      }
      if (others.empty()) others.push_back(&compared.front());
      scorers_.push_back(train_pair_scorer(others));
      for (std::size_t k = part; k < compared.size(); k += parts) {
        part_of_[{compared[k].src, compared[k].tgt}] = part;
      }
    }
  }

  [[nodiscard]] const PairScorer& for_pair(const PreparedArticle* src,
                                           const PreparedArticle* tgt) const {
    const auto found = part_of_.find({src, tgt});
    return scorers_[found == part_of_.end() ? 0 : found->second];
  }

 private:
  static constexpr std::size_t parts = 3;
  std::vector<PairScorer> scorers_;
  std::map<std::pair<const PreparedArticle*, const PreparedArticle*>, std::size_t> part_of_;
};

StoryClassifier train_story_classifier(const std::vector<StoryExample>& stories,
                                       const Background& background, const CrossFit& scorers) {
  std::vector<StoryFeatures> features;
  StoryRivals rivals;
  for (const StoryExample& story : stories) {
    const auto links =
        link_comparable(*story.src, *story.tgt, background, scorers.for_pair(story.src, story.tgt));
    features.push_back(measure_story(*story.src, *story.tgt, links));
    rivals.add(*story.src->article, *story.tgt->article, features.back());
  }
  std::vector<LabelledExample> examples;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const StoryExample& story = stories[i];
    const StoryFeatures compared =
        rivals.compare(*story.src->article, *story.tgt->article, features[i]);
    examples.push_back({compared.values(), story.holds, story.weight});
  }
  if (examples.empty()) {
    throw corpora::Error(
        "there are no two articles to learn from which tell one story; give more "
        "bitext, or stories in several languages");
  }
  return StoryClassifier(fit_logistic(examples, ridge));
}

void check(const ScorerData& data) {
  const auto known = [&](const std::string& doc) {
    return std::ranges::any_of(data.articles, [&](const Article& article) {
      return corpora::names_article(doc, article.id);
    });
  };
  for (const GoldPair& pair : data.gold) {
    for (const std::string& doc : {pair.src_doc, pair.tgt_doc}) {
      if (!known(doc)) {
        throw corpora::Error("the gold pairs name the article '" + doc +
                             "', which is not among those given");
      }
    }
  }
}

}  // namespace

Scorers train_scorers(const ScorerData& data, const StaticEncoder& encoder,
                      const Background& background) {
  check(data);
  const std::vector<PreparedArticle> articles = prepare_all(data.articles, encoder);
  std::vector<ArticlePair> pairs = pair_up(articles, data.gold);
  const std::vector<MadeArticles> made = make_comparable_articles(data.bitext, data.block);
  std::vector<PreparedArticle> src;
  std::vector<PreparedArticle> tgt;
  for (const MadeArticles& pair : made) {
    src.push_back(prepare(pair.src, linkable_units(pair.src), encoder, encoder));
    tgt.push_back(prepare(pair.tgt, linkable_units(pair.tgt), encoder, encoder));
  }

  std::vector<ComparedArticles> compared;
  for (const ArticlePair& pair : pairs) compared.push_back(compare_pair(pair, background));
  for (std::size_t k = 0; k < made.size(); ++k) {
    compared.push_back(
        compare_made(made[k], src[k], tgt[k], background, data.gold.empty() ? 1 : beside_gold));
  }
  std::vector<const ComparedArticles*> all;
  for (const ComparedArticles& pair : compared) all.push_back(&pair);
  PairScorer scorer = train_pair_scorer(all);

  std::vector<StoryExample> stories = made_stories(src, tgt, data.gold.empty() ? 1 : beside_gold);
  if (!data.gold.empty()) {
    for (const ArticlePair& pair : pairs) {
      stories.push_back(
          {pair.src, pair.tgt, !pair.gold.empty(), pair.gold.empty() ? unrelated : 1});
    }
  }
  const CrossFit cross_fit(compared);
  std::vector<ScoredLink> links;
  for (const ComparedArticles& pair : compared) {
    if (!data.gold.empty() && pair.caution == 1) continue;  // not of one story
    const auto more = score_links(pair, cross_fit.for_pair(pair.src, pair.tgt));
    links.insert(links.end(), more.begin(), more.end());
  }
  return {std::move(scorer), train_story_classifier(stories, background, cross_fit),
          PrecisionTable(links)};
}

std::map<std::string, std::string> refit_scorers(const ModelFile& file, const ScorerData& data) {
  const StaticEncoder encoder(file);
  const Scorers scorers = train_scorers(data, encoder, Background(file, encoder.dimension()));
  auto sections = scorers.pairs.serialize();
  sections.merge(scorers.stories.serialize());
  sections.merge(scorers.precision.serialize());
  sections.merge(file.sections());
  return sections;
}

}  // namespace diglot::align
