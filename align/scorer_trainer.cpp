#include "align/scorer_trainer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

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
    const double weight = pair.gold.empty() ? 0.05 : 1;
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

void add_bitext(PairExamples& examples, const ScorerData& data, const StaticEncoder& encoder,
                const Background& background) {
  constexpr double weight = 0.05;
  for (const BitextPart& part : data.bitext) {
    for (std::size_t begin = 0; begin + data.block <= part.size(); begin += data.block) {
      const Article src = make_article(part.src, part.src_lang, begin, begin + data.block);
      const Article tgt = make_article(part.tgt, part.tgt_lang, begin, begin + data.block);
      const auto a = prepare(src, linkable_units(src), encoder, encoder);
      const auto b = prepare(tgt, linkable_units(tgt), encoder, encoder);
      for (const Candidate& candidate : find_candidates(a, b, background, 2)) {
        const corpora::Sentences i = a.units[candidate.src_unit].sentences;
        const corpora::Sentences j = b.units[candidate.tgt_unit].sentences;
        examples.add(candidate.features, {i == j, i.begin < j.end && j.begin < i.end}, weight);
      }
    }
  }
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
  const std::vector<ArticlePair> pairs = pair_up(articles, data.gold);

  PairExamples examples;
  add_stories(examples, pairs, background);
  add_bitext(examples, data, encoder, background);
  if (std::ranges::none_of(examples.same, &LogisticExample::holds)) {
    throw corpora::Error("there is no pair of sentences that state the same to learn scores from; "
                         "give more bitext, or stories with gold pairs");
  }
  PairScorer scorer(fit_logistic(examples.same, ridge), fit_logistic(examples.related, ridge));

  std::vector<LogisticExample> stories;
  for (const ArticlePair& pair : pairs) {
    const auto links = link_comparable(*pair.src, *pair.tgt, background, scorer);
    stories.push_back(
        {measure_story(*pair.src, *pair.tgt, links).values(), !pair.gold.empty(), 1});
  }
  if (stories.empty()) {
    throw corpora::Error("there are no stories to learn from which articles belong together; give "
                         "articles in several languages with their gold pairs");
  }
  return {std::move(scorer), StoryClassifier(fit_logistic(stories, ridge))};
}

}  // namespace diglot::align
