#pragma once

#include "align/link_features.h"
#include "align/pair_scorer.h"
#include "corpora/pair.h"

namespace diglot::align {

/// How two texts relate, and the probability that they do.
struct Judgement {
  corpora::Relation relation = corpora::Relation::same;
  double score = 0;
  double same = 0;  ///< probability that they state the same facts
};

/// Decides about a link:
/// - `contradiction` when numbers conflict and, were they equal, it would probably be the same; the
///   score is the probability of that;
/// - `partial` when it is probably not the same; the score is the probability that a fact is
///   shared;
/// - `translation` when it is the same and either side's words nearly all have a counterpart, else
///   `same`; the score is the probability that it is the same.
Judgement judge(const LinkFeatures& features, const PairScorer& scorer);

}  // namespace diglot::align
