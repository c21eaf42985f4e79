#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "corpora/gold_pairs.h"
#include "corpora/pair.h"

namespace diglot::align {

/// Right answers among those given, and among those there are.
struct PrecisionRecall {
  std::size_t right = 0;  ///< predicted pairs that are right
  std::size_t predicted = 0;
  std::size_t found = 0;  ///< gold pairs that were predicted
  std::size_t gold = 0;

  /// Of 0 predicted or gold pairs: 0.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

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
