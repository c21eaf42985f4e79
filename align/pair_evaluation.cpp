#include "align/pair_evaluation.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace diglot::align {
namespace {

using corpora::GoldPair;
using corpora::Pair;
using corpora::Relation;

bool is_positive(Relation relation) {
  return relation == Relation::translation || relation == Relation::same;
}

bool hold(std::string_view a, std::string_view b) {
  return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

enum class Match { none, lax, strict };

Match match_sides(const GoldPair& gold, const corpora::Place& src, const corpora::Place& tgt) {
  if (!corpora::names_article(gold.src_doc, src.doc) ||
      !corpora::names_article(gold.tgt_doc, tgt.doc)) {
    return Match::none;
  }
  if (gold.src == src.text && gold.tgt == tgt.text) return Match::strict;
  return hold(gold.src, src.text) && hold(gold.tgt, tgt.text) ? Match::lax : Match::none;
}

Match match(const GoldPair& gold, const Pair& pair) {
  return std::max(match_sides(gold, pair.src, pair.tgt), match_sides(gold, pair.tgt, pair.src));
}

/// The relation of the gold pair that this one matches best.
std::optional<Relation> gold_relation(const std::vector<GoldPair>& gold, const Pair& pair) {
  const auto best = std::ranges::max_element(gold, [&](const GoldPair& a, const GoldPair& b) {
    const auto rank = [&](const GoldPair& g) {
      return std::pair(match(g, pair), is_positive(g.relation));
    };
    return rank(a) < rank(b);
  });
  if (best == gold.end() || match(*best, pair) == Match::none) return std::nullopt;
  return best->relation;
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
  std::vector<Pair> given;
  std::ranges::copy_if(predicted, std::back_inserter(given),
                       [](const Pair& pair) { return is_positive(pair.relation); });
  std::vector<GoldPair> wanted;
  std::ranges::copy_if(gold, std::back_inserter(wanted),
                       [](const GoldPair& pair) { return is_positive(pair.relation); });

  const auto count = [&](Match least) {
    PrecisionRecall result{0, given.size(), 0, wanted.size()};
    const auto matched = [&](const Pair& p, const GoldPair& g) { return match(g, p) >= least; };
    for (const Pair& pair : given) {
      result.right += std::ranges::any_of(wanted, [&](const auto& g) { return matched(pair, g); });
    }
    for (const GoldPair& pair : wanted) {
      result.found += std::ranges::any_of(given, [&](const auto& p) { return matched(p, pair); });
    }
    return result;
  };
  PairEvaluation evaluation{count(Match::strict), count(Match::lax), {}, {}};
  for (const Pair& pair : given) {
    const auto tenth = static_cast<std::size_t>(std::clamp(10 * pair.score, 0.0, 9.0));
    ScoreBin& bin = evaluation.calibration[tenth];
    ++bin.pairs;
    bin.scores += pair.score;
    bin.right += std::ranges::any_of(
        wanted, [&](const GoldPair& g) { return match(g, pair) >= Match::lax; });
    if (const auto relation = gold_relation(gold, pair)) ++evaluation.by_relation[*relation];
  }
  return evaluation;
}

}  // namespace diglot::align
