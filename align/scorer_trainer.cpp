#include "align/scorer_trainer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "align/candidates.h"
#include "align/comparable_aligner.h"
#include "align/logistic.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::GoldPair;
using corpora::Relation;

/// What is known of two units.
struct Label {
  bool same = false;
  bool related = false;
};

struct PairExamples {
  std::vector<LogisticExample> same;
  std::vector<LogisticExample> related;

  void add(const PairFeatures& features, Label label, double weight) {
    same.push_back({features.values(), label.same, weight});
    related.push_back({features.values(), label.related, weight});
  }
};

constexpr double ridge = 0.05;

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
    if (strong && src == pair.src && tgt == pair.tgt) label.same = true;
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

void add_stories(PairExamples& examples, const std::vector<ArticlePair>& pairs,
                 const Background& background) {
  for (const ArticlePair& pair : pairs) {
    // Of unrelated articles, which are many, the closest candidates are enough.
    const std::size_t nearest = pair.gold.empty() ? 1 : 6;
    const double weight = pair.gold.empty() ? 0.2 : 1;
    for (const Candidate& candidate : find_candidates(*pair.src, *pair.tgt, background, nearest)) {
      const Label label = label_of(pair.src->units[candidate.src_unit].text,
                                   pair.tgt->units[candidate.tgt_unit].text, pair.gold);
      examples.add(candidate.features, label, weight);
    }
  }
}

/// An article of the lines [begin, end), one sentence each.
Article make_article(const std::vector<std::string>& lines, const std::string& lang,
                     std::size_t begin, std::size_t end) {
  Article article;
  article.lang = lang;
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t start = article.text.size();
    article.text += lines[i];
    article.sentences.push_back(
        {{start, article.text.size()}, corpora::LineKind::text, lang, article.sentences.size()});
    article.text += '\n';
  }
  return article;
}

/// Articles made of a bitext: src[i] and tgt[i] are translations of each other.
struct PseudoArticles {
  std::vector<Article> src;
  std::vector<Article> tgt;
};

PseudoArticles make_articles(const ScorerData& data) {
  PseudoArticles articles;
  for (const BitextPart& part : data.bitext) {
    for (std::size_t begin = 0; begin < part.size(); begin += data.block) {
      const std::size_t end = std::min(part.size(), begin + data.block);
      articles.src.push_back(make_article(part.src, part.src_lang, begin, end));
      articles.tgt.push_back(make_article(part.tgt, part.tgt_lang, begin, end));
    }
  }
  return articles;
}

void add_bitext(PairExamples& examples, const std::vector<PreparedArticle>& src,
                const std::vector<PreparedArticle>& tgt, const Background& background,
                double weight) {
  for (std::size_t k = 0; k < src.size(); ++k) {
    for (const Candidate& candidate : find_candidates(src[k], tgt[k], background, 2)) {
      const corpora::Sentences i = src[k].units[candidate.src_unit].sentences;
      const corpora::Sentences j = tgt[k].units[candidate.tgt_unit].sentences;
      examples.add(candidate.features, {i == j, i.begin < j.end && j.begin < i.end}, weight);
    }
  }
}

/// Two articles, and whether they tell one story.
struct StoryExample {
  const PreparedArticle* src;
  const PreparedArticle* tgt;
  bool holds;
};

/// Each made article with its translation, and with that of the next.
std::vector<StoryExample> pseudo_stories(const std::vector<PreparedArticle>& src,
                                         const std::vector<PreparedArticle>& tgt) {
  std::vector<StoryExample> stories;
  for (std::size_t k = 0; k < src.size(); ++k) {
    stories.push_back({&src[k], &tgt[k], true});
    if (k + 1 < src.size()) stories.push_back({&src[k], &tgt[k + 1], false});
  }
  return stories;
}

StoryClassifier train_story_classifier(const std::vector<StoryExample>& stories,
                                       const Background& background, const PairScorer& scorer) {
  std::vector<StoryCandidate> candidates;
  for (const StoryExample& story : stories) {
    const auto links = link_comparable(*story.src, *story.tgt, background, scorer);
    candidates.push_back(
        {story.src->article, story.tgt->article, measure_story(*story.src, *story.tgt, links)});
  }
  candidates = compare_stories(std::move(candidates));
  std::vector<LogisticExample> examples;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    examples.push_back({candidates[i].features.values(), stories[i].holds, 1});
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
  const PseudoArticles made = make_articles(data);
  const std::vector<PreparedArticle> src = prepare_all(made.src, encoder);
  const std::vector<PreparedArticle> tgt = prepare_all(made.tgt, encoder);

  PairExamples examples;
  add_stories(examples, pairs, background);
  // Beside stories, translations count little: independent reports look different.
  add_bitext(examples, src, tgt, background, data.gold.empty() ? 1 : 0.005);
  if (std::ranges::none_of(examples.same, &LogisticExample::holds)) {
    throw corpora::Error(
        "there is no pair of sentences that state the same to learn scores from; "
        "give more bitext, or stories with gold pairs");
  }
  PairScorer scorer(fit_logistic(examples.same, ridge), fit_logistic(examples.related, ridge));

  std::vector<StoryExample> stories;
  for (const ArticlePair& pair : pairs) stories.push_back({pair.src, pair.tgt, !pair.gold.empty()});
  if (data.gold.empty()) stories = pseudo_stories(src, tgt);
  StoryClassifier classifier = train_story_classifier(stories, background, scorer);
  return {std::move(scorer), std::move(classifier)};
}

std::map<std::string, std::string> refit_scorers(const ModelFile& file, const ScorerData& data) {
  const StaticEncoder encoder(file);
  const Scorers scorers = train_scorers(data, encoder, Background(file, encoder.dimension()));
  auto sections = scorers.pairs.serialize();
  sections.merge(scorers.stories.serialize());
  sections.merge(file.sections());
  return sections;
}

}  // namespace diglot::align
