#pragma once

#include <cstddef>
#include <vector>

#include "align/nearest_rows.h"

namespace diglot::align {

/// The best counterpart of a row.
struct Match {
  std::size_t row = 0;
  double margin = 0;
};

/// For each row of one side, of its nearest rows of the other side (at least one) that with the
/// greatest ratio margin: the cosine over the mean of the mean cosines of both rows with their
/// nearest (Artetxe & Schwenk 2019). `nearest` are the neighbours of the side that is asked for,
/// `others_nearest` those of the other side. Of equal ones the nearest counts; where the mean is
/// not above 0, the margin is 0. The same as in LASER's xsim and mining: only a row's k nearest by
/// cosine compete.
[[nodiscard]] std::vector<Match> best_by_ratio(const Neighbours& nearest,
                                               const Neighbours& others_nearest);

}  // namespace diglot::align
