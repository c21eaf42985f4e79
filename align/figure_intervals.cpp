#include "align/figure_intervals.h"

#include <cassert>
#include <utility>
#include <vector>

#include "align/random.h"

namespace diglot::align {
FigureIntervals find_intervals(std::span<const PrecisionRecall> units,
                               const IntervalOptions& options) {
  assert(!units.empty() && options.samples > 0);
  Random random(options.seed);
  std::vector<double> precision;
  std::vector<double> recall;
  std::vector<double> f1;
  for (std::size_t sample = 0; sample < options.samples; ++sample) {
    PrecisionRecall drawn;
    for (std::size_t i = 0; i < units.size(); ++i) drawn += units[random.below(units.size())];
    precision.push_back(drawn.precision());
    recall.push_back(drawn.recall());
    f1.push_back(drawn.f1());
  }
  return {middle_95(std::move(precision)), middle_95(std::move(recall)), middle_95(std::move(f1))};
}

}  // namespace diglot::align
