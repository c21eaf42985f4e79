#include "align/judge.h"

#include <algorithm>

namespace diglot::align {
namespace {

using corpora::Relation;

/// The features that the link would have if the numbers that conflict were equal.
LinkFeatures agreeing(LinkFeatures features, const PairScorer& scorer) {
  features.pair = without_conflict(features.pair);
  features.context.alone = log_odds(scorer.score(features.pair).same);
  features.lead = features.context.alone - features.context.rival;
  return features;
}

}  // namespace

Judgement judge(const LinkFeatures& features, const PairScorer& scorer) {
  const double same = scorer.same(features);
  if (features.pair.conflict > 0) {
    const double same_but_for_it = scorer.same(agreeing(features, scorer));
    if (same_but_for_it >= 0.5) return {Relation::contradiction, same_but_for_it, same};
  }
  if (same < 0.5) {
    return {Relation::partial, std::max(same, scorer.score(features.pair).related), same};
  }
  // Of the pairs in tests/align/stories that are the same, few lie above it but translations.
  constexpr double nearly_all = 0.7;
  const bool translation =
      features.pair.missing == 0 &&
      std::min(features.pair.coverage_src, features.pair.coverage_tgt) >= nearly_all;
  return {translation ? Relation::translation : Relation::same, same, same};
}

}  // namespace diglot::align
