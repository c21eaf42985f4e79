#include "align/judge.h"

#include <algorithm>

namespace diglot::align {

using corpora::Relation;

Judgement judge(const PairFeatures& features, const PairScorer& scorer) {
  const PairScore score = scorer.score(features);
  if (features.conflict > 0) {
    PairFeatures agreeing = features;
    agreeing.conflict = 0;
    agreeing.missing -= features.conflict;
    agreeing.numbers += features.conflict / 2;
    const double same_but_for_it = scorer.score(agreeing).same;
    if (same_but_for_it >= 0.5) return {Relation::contradiction, same_but_for_it, score.same};
  }
  if (score.same < 0.5) return {Relation::partial, score.related, score.same};
  // Of the pairs in tests/align/stories that are the same, few lie above it but translations.
  constexpr double nearly_all = 0.7;
  const bool translation =
      features.missing == 0 && std::min(features.coverage_src, features.coverage_tgt) >= nearly_all;
  return {translation ? Relation::translation : Relation::same, score.same, score.same};
}

}  // namespace diglot::align
