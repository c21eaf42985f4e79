#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "align/precision_recall.h"
#include "corpora/gold_pairs.h"
#include "corpora/pair.h"

namespace diglot::align {

/// How predicted pairs compare with gold ones.
struct PairEvaluation {
  /// Both texts must be those of a gold pair of relation translation or same.
  PrecisionRecall strict;
  /// On either side one text must hold the other.
  PrecisionRecall lax;
  /// The predicted pairs by the gold relation that they meet: exactly where there is one, else
  /// laxly; those that meet none are not in it.
  std::map<corpora::Relation, std::size_t> by_relation;
};

/// Compares the predicted pairs of relation translation or same with gold ones, in either direction
/// of the languages. Gold pairs are recognized by their articles (see corpora::names_article) and
/// texts.
PairEvaluation evaluate_pairs(const std::vector<corpora::GoldPair>& gold,
                              const std::vector<corpora::Pair>& predicted);

}  // namespace diglot::align
