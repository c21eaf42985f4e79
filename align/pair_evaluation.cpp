#include "align/pair_evaluation.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "align/gold_index.h"
#include "corpora/article_fields.h"

namespace diglot::align {
namespace {

using corpora::GoldPair;
using corpora::Pair;
using corpora::Relation;

bool is_positive(Relation relation) {
  return relation == Relation::translation || relation == Relation::same;
}

/// How a predicted pair or a gold pair fared.
struct Verdict {
  bool strict = false;  ///< it meets one of the other side strictly
  bool lax = false;
};

/// What each predicted pair and each gold pair of relation translation or same came to.
struct Verdicts {
  std::vector<Verdict> predicted;
  std::vector<std::optional<Relation>> relations;  ///< of the best gold pair that each meets
  /// The greatest score of the predicted pairs that meet a gold pair, for each of the gold.
  std::vector<std::optional<double>> strict_score;
  std::vector<std::optional<double>> lax_score;
};

Verdicts compare(const std::vector<GoldPair>& gold, const GoldIndex& index,
                 const std::vector<const Pair*>& predicted) {
  Verdicts verdicts;
  verdicts.strict_score.resize(gold.size());
  verdicts.lax_score.resize(gold.size());
  for (const Pair* pair : predicted) {
    Verdict verdict;
    const std::vector<GoldMatch> matches = index.find(*pair);
    for (const GoldMatch& match : matches) {
      if (!is_positive(gold[match.gold].relation)) continue;
      const auto raise = [&](std::optional<double>& score) {
        score = std::max(score.value_or(pair->score), pair->score);
      };
      verdict.lax = true;
      raise(verdicts.lax_score[match.gold]);
      if (match.match != TextMatch::strict) continue;
      verdict.strict = true;
      raise(verdicts.strict_score[match.gold]);
    }
    verdicts.predicted.push_back(verdict);
    const auto best = std::ranges::max_element(matches, {}, [&](const GoldMatch& match) {
      return std::pair(match.match, is_positive(gold[match.gold].relation));
    });
    verdicts.relations.push_back(best == matches.end() ? std::nullopt
                                                       : std::optional(gold[best->gold].relation));
  }
  return verdicts;
}

StrictLax predicted_counts(const Verdict& verdict) {
  const auto count = [](bool right) {
    return PrecisionRecall{static_cast<std::size_t>(right), 1, 0, 0};
  };
  return {count(verdict.strict), count(verdict.lax)};
}

StrictLax gold_counts(const Verdict& verdict) {
  const auto count = [](bool found) {
    return PrecisionRecall{0, 0, static_cast<std::size_t>(found), 1};
  };
  return {count(verdict.strict), count(verdict.lax)};
}

/// The languages of the articles of gold pairs.
class GoldLanguages {
 public:
  GoldLanguages(const GoldIndex& index, const std::vector<const Pair*>& predicted)
      : index_(index), languages_(index.articles()) {
    for (const Pair* pair : predicted) {
      for (const corpora::Place* place : {&pair->src, &pair->tgt}) {
        for (const std::size_t i : index.find_articles(place->doc)) languages_[i] = place->lang;
      }
    }
  }
  /// Of an article by its name in the gold.
  [[nodiscard]] std::string of(const std::string& doc) const {
    const std::string& known = languages_[index_.find_articles(doc).front()];
    if (!known.empty()) return known;
    std::string_view name = doc;
    name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
    std::string language = corpora::language_code(name.substr(0, name.find('.')));
    return language.empty() ? "?" : language;
  }

 private:
  const GoldIndex& index_;
  std::vector<std::string> languages_;
};

std::string language_pair(const std::string& a, const std::string& b) {
  return std::min(a, b) + '-' + std::max(a, b);
}

/// Adds a count to all the figures that it belongs to.
void add(PairEvaluation& evaluation, const StrictLax& counts, std::size_t story,
         const std::string& languages) {
  evaluation.all += counts;
  evaluation.stories[story] += counts;
  evaluation.by_language[languages] += counts;
}

std::vector<ScoredAnswer> scored_answers(const std::vector<const Pair*>& predicted,
                                         const Verdicts& verdicts, bool Verdict::*right) {
  std::vector<ScoredAnswer> answers;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    answers.push_back({predicted[i]->score, verdicts.predicted[i].*right});
  }
  return answers;
}

std::vector<double> scores_of_found(const std::vector<std::optional<double>>& scores) {
  std::vector<double> found;
  for (const auto& score : scores) {
    if (score) found.push_back(*score);
  }
  return found;
}

std::array<ScoreBin, 10> calibrate(const std::vector<ScoredAnswer>& answers) {
  std::array<ScoreBin, 10> bins;
  for (const ScoredAnswer& answer : answers) {
    const auto tenth = static_cast<std::size_t>(std::clamp(10 * answer.score, 0.0, 9.0));
    ++bins[tenth].pairs;
    bins[tenth].scores += answer.score;
    bins[tenth].right += static_cast<std::size_t>(answer.right);
  }
  return bins;
}

}  // namespace

double PairEvaluation::calibration_error() const {
  double sum = 0;
  std::size_t pairs = 0;
  for (const ScoreBin& bin : calibration) {
    sum += std::abs(bin.scores - static_cast<double>(bin.right));
    pairs += bin.pairs;
  }
  return pairs == 0 ? 0 : sum / static_cast<double>(pairs);
}

PairEvaluation evaluate_pairs(const std::vector<GoldPair>& gold,
                              const std::vector<Pair>& predicted) {
  std::vector<const Pair*> given;
  for (const Pair& pair : predicted) {
    if (is_positive(pair.relation)) given.push_back(&pair);
  }
  const GoldIndex index(gold);
  const GoldLanguages languages(index, given);
  const Verdicts verdicts = compare(gold, index, given);

  PairEvaluation evaluation;
  evaluation.stories.resize(index.stories() + 1);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const Pair& pair = *given[i];
    const auto of_src = index.story_of(pair.src.doc);
    const auto of_tgt = index.story_of(pair.tgt.doc);
    add(evaluation, predicted_counts(verdicts.predicted[i]),
        of_src.value_or(of_tgt.value_or(index.stories())),
        language_pair(pair.src.lang, pair.tgt.lang));
    if (!of_src || !of_tgt) ++evaluation.of_unknown_articles;
    if (const auto relation = verdicts.relations[i]) ++evaluation.by_relation[*relation];
  }
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const GoldPair& pair = gold[i];
    if (!is_positive(pair.relation)) continue;
    add(evaluation,
        gold_counts({verdicts.strict_score[i].has_value(), verdicts.lax_score[i].has_value()}),
        *index.story_of(pair.src_doc),
        language_pair(languages.of(pair.src_doc), languages.of(pair.tgt_doc)));
  }
  const std::vector<ScoredAnswer> lax = scored_answers(given, verdicts, &Verdict::lax);
  const std::size_t wanted = evaluation.all.strict.gold;
  evaluation.calibration = calibrate(lax);
  evaluation.lax_curve = draw_curve(lax, scores_of_found(verdicts.lax_score), wanted);
  evaluation.strict_curve = draw_curve(scored_answers(given, verdicts, &Verdict::strict),
                                       scores_of_found(verdicts.strict_score), wanted);
  return evaluation;
}

}  // namespace diglot::align
