#include "align/pair_scorer_trainer.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "align/judge.h"
#include "align/link_choice.h"
#include "align/link_features.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

constexpr double ridge = 0.05;

/// Examples of all candidates with the label that `holds` picks.
template <class Features, class Holds>
std::vector<LabelledExample> candidate_examples(const std::vector<const ComparedArticles*>& all,
                                                const Features& features, const Holds& holds) {
  std::vector<LabelledExample> examples;
  for (const ComparedArticles* compared : all) {
    const ComparedArticles& articles = *compared;
    const auto rows = features(articles);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      examples.push_back({rows[k].values(), holds(articles.labels[k]), articles.weight});
    }
  }
  return examples;
}

std::vector<PairFeatures> pair_features(const ComparedArticles& articles) {
  std::vector<PairFeatures> features;
  for (const Candidate& candidate : articles.candidates) features.push_back(candidate.features);
  return features;
}

/// For each language how much its pairs that are the same differ from the mean in log odds: the
/// least squares with a ridge, found by going round.
LanguageOffsets usual_odds(const std::vector<const ComparedArticles*>& all,
                           const PairScorer& alone) {
  struct Pair {
    std::string_view src_lang;
    std::string_view tgt_lang;
    double log_odds;
    double weight;
  };
  std::vector<Pair> pairs;
  double sum = 0;
  double weight = 0;
  for (const ComparedArticles* compared : all) {
    const ComparedArticles& articles = *compared;
    for (std::size_t k = 0; k < articles.candidates.size(); ++k) {
      if (!articles.labels[k].same) continue;
      pairs.push_back({articles.src->article->lang, articles.tgt->article->lang,
                       log_odds(alone.score(articles.candidates[k].features).same),
                       articles.weight});
      sum += articles.weight * pairs.back().log_odds;
      weight += articles.weight;
    }
  }
  constexpr double prior = 5;  // pairs
  constexpr int rounds = 20;
  LanguageOffsets offsets;
  for (int round = 0; round < rounds; ++round) {
    std::map<std::string_view, std::pair<double, double>> of_lang;  // sum, weight
    const auto add = [&](const Pair& pair, std::string_view lang, std::string_view other) {
      const auto found = offsets.find(other);
      const double rest =
          pair.log_odds - sum / weight - (found == offsets.end() ? 0 : found->second);
      of_lang[lang].first += pair.weight * rest;
      of_lang[lang].second += pair.weight;
    };
    for (const Pair& pair : pairs) {
      add(pair, pair.src_lang, pair.tgt_lang);
      add(pair, pair.tgt_lang, pair.src_lang);
    }
    for (const auto& [lang, total] : of_lang) {
      offsets[std::string(lang)] = total.first / (total.second + prior);
    }
  }
  return offsets;
}

RankedCandidates rank(const ComparedArticles& articles, const PairScorer& scorer) {
  return rank_candidates(*articles.src, *articles.tgt, articles.candidates, scorer);
}

/// What a scorer chooses as a link, and whether it is right.
struct LabelledLink {
  LinkFeatures features;
  bool right = false;
};

std::vector<LabelledLink> choose_labelled(const ComparedArticles& articles,
                                          const PairScorer& scorer) {
  const RankedCandidates ranked = rank(articles, scorer);
  const std::vector<std::size_t> chosen = choose_links(ranked);
  const std::vector<LinkFeatures> features = find_link_features(ranked, chosen);
  std::vector<LabelledLink> links;
  for (std::size_t n = 0; n < chosen.size(); ++n) {
    links.push_back({features[n], articles.labels[chosen[n]].nearly_same});
  }
  return links;
}

/// Examples of what is chosen by the scorer.
std::vector<LabelledExample> link_examples(const std::vector<const ComparedArticles*>& all,
                                           const PairScorer& scorer) {
  std::vector<LabelledExample> examples;
  for (const ComparedArticles* compared : all) {
    const ComparedArticles& articles = *compared;
    for (const LabelledLink& link : choose_labelled(articles, scorer)) {
      examples.push_back({link.features.values(), link.right,
                          articles.weight * (link.right ? 1 : articles.caution)});
    }
  }
  return examples;
}

}  // namespace

PairScorer train_pair_scorer(const std::vector<const ComparedArticles*>& all) {
  const auto is_same = [](const Label& label) { return label.same; };
  const auto is_related = [](const Label& label) { return label.related; };
  const auto same = candidate_examples(all, pair_features, is_same);
  if (std::ranges::none_of(same, &LabelledExample::holds)) {
    throw corpora::Error(
        "there is no pair of sentences that state the same to learn scores from; "
        "give more bitext, or stories with gold pairs");
  }
  const LogisticModel same_alone = fit_logistic(same, ridge);
  const LogisticModel related =
      fit_logistic(candidate_examples(all, pair_features, is_related), ridge);

  const LogisticModel no_context{0, std::vector<double>(PairContext::value_names().size())};
  const BoostedTrees no_links(0, {});
  const LanguageOffsets usual =
      usual_odds(all, PairScorer(same_alone, related, no_context, {}, no_links));
  const PairScorer alone(same_alone, related, no_context, usual, no_links);
  const auto contexts = [&](const ComparedArticles& articles) {
    return rank(articles, alone).contexts;
  };
  const LogisticModel in_context = fit_logistic(candidate_examples(all, contexts, is_same), ridge);

  const PairScorer candidates(same_alone, related, in_context, usual, no_links);
  return {same_alone, related, in_context, usual,
          fit_boosted_trees(link_examples(all, candidates))};
}

std::vector<ScoredLink> score_links(const ComparedArticles& articles, const PairScorer& scorer) {
  std::vector<ScoredLink> links;
  for (const LabelledLink& link : choose_labelled(articles, scorer)) {
    const Judgement judgement = judge(link.features, scorer);
    if (judgement.relation == corpora::Relation::contradiction) continue;
    links.push_back({judgement.same, link.right});
  }
  return links;
}

}  // namespace diglot::align
