#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <vector>

#include "align/precision_recall.h"
#include "corpora/gold_pairs.h"
#include "corpora/pair.h"

namespace diglot::align {

/// Predicted pairs of about one score.
struct ScoreBin {
  std::size_t pairs = 0;
  double scores = 0;      ///< their sum
  std::size_t right = 0;  ///< laxly
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
  /// The predicted pairs by tenths of their scores.
  std::array<ScoreBin, 10> calibration;

  /// By how much scores differ from the share that is right, in the mean over predicted pairs, bin
  /// by bin (expected calibration error, Naeini et al. 2015). 0 of nothing predicted.
  [[nodiscard]] double calibration_error() const;
};

/// Compares the predicted pairs of relation translation or same with gold ones, in either direction
/// of the languages. Gold pairs are recognized by their articles (see corpora::names_article) and
/// texts.
PairEvaluation evaluate_pairs(const std::vector<corpora::GoldPair>& gold,
                              const std::vector<corpora::Pair>& predicted);

}  // namespace diglot::align
