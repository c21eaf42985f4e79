#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "align/precision_recall.h"
#include "align/threshold_curve.h"
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
  /// Strict: both texts must be those of a gold pair of relation translation or same. Lax: on
  /// either side one text must hold the other.
  StrictLax all;
  /// The predicted pairs by the gold relation that they meet: exactly where there is one, else
  /// laxly; those that meet none are not in it.
  std::map<corpora::Relation, std::size_t> by_relation;
  /// How many predicted pairs have an article that the gold does not know.
  std::size_t of_unknown_articles = 0;
  /// The predicted pairs by tenths of their scores.
  std::array<ScoreBin, 10> calibration;
  /// The figures of the pairs with a score or above, for each score, the greatest first: as many
  /// points in both.
  std::vector<CurvePoint> strict_curve;
  std::vector<CurvePoint> lax_curve;
  /// The figures by story (see GoldIndex), a predicted pair counting in that of its source, or else
  /// of its target; those of articles that the gold does not know are together in the last one.
  std::vector<StrictLax> stories;
  /// The figures by languages, such as "en-ro", in the order of the alphabet. That of an article
  /// which is in no predicted pair is its file's name, such as "flood/ro.txt", or else "?".
  std::map<std::string, StrictLax> by_language;

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
