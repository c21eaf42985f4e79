#include "align/threshold_curve.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace diglot::align {

std::vector<CurvePoint> draw_curve(std::vector<ScoredAnswer> answers, std::vector<double> found,
                                   std::size_t gold) {
  std::ranges::sort(answers, std::greater(), &ScoredAnswer::score);
  std::ranges::sort(found, std::greater());
  std::vector<CurvePoint> curve;
  PrecisionRecall figures{0, 0, 0, gold};
  for (auto answer = answers.begin(); answer != answers.end();) {
    const double threshold = answer->score;
    for (; answer != answers.end() && answer->score == threshold; ++answer) {
      ++figures.predicted;
      figures.right += static_cast<std::size_t>(answer->right);
    }
    while (figures.found < found.size() && found[figures.found] >= threshold) ++figures.found;
    curve.push_back({threshold, figures});
  }
  return curve;
}

const CurvePoint& best_point(std::span<const CurvePoint> curve) {
  assert(!curve.empty());
  return *std::ranges::max_element(curve, {},
                                   [](const CurvePoint& point) { return point.figures.f1(); });
}

}  // namespace diglot::align
