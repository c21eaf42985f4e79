#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "align/precision_recall.h"

namespace diglot::align {

/// An answer with a score.
struct ScoredAnswer {
  double score = 0;
  bool right = false;
};

/// The figures of the answers with a score of `threshold` or above.
struct CurvePoint {
  double threshold = 0;
  PrecisionRecall figures;
};

/// One point for each score that an answer has, the greatest first. `found` holds the greatest
/// score with which each of the gold answers that were found was given; `gold` is how many gold
/// answers there are. Precondition: no score is NaN.
std::vector<CurvePoint> draw_curve(std::vector<ScoredAnswer> answers, std::vector<double> found,
                                   std::size_t gold);

/// The point with the greatest F1; of several, that with the greatest threshold. Precondition:
/// there is a point.
const CurvePoint& best_point(std::span<const CurvePoint> curve);

}  // namespace diglot::align
