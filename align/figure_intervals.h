#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "align/interval.h"
#include "align/precision_recall.h"

namespace diglot::align {

struct IntervalOptions {
  std::size_t samples = 1000;  ///< at least 1
  std::uint64_t seed = 1;
};

/// Intervals of 95 % for each of the figures.
struct FigureIntervals {
  Interval precision;
  Interval recall;
  Interval f1;
};

/// Percentile bootstrap (see middle_95) of the figures of all `units`
/// together: units, which should be independent of one another, such as documents, are drawn with
/// replacement, as many as there are, time and again. The same for the same options. Precondition:
/// there is a unit.
FigureIntervals find_intervals(std::span<const PrecisionRecall> units,
                               const IntervalOptions& options);

}  // namespace diglot::align
