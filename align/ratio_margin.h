#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "align/nearest_rows.h"

namespace diglot::align {

/// The best counterpart of a row.
struct Match {
  std::size_t row = 0;
  double score = 0;  ///< the margin, or what a Rescore makes of it; minus infinity: there is none
};

/// What two rows are judged by in place of their margin: f(row, other row, margin). Thread-safe.
using Rescore = std::function<double(std::size_t, std::size_t, double)>;

/// For each row of one side, of its nearest rows of the other side (there may be none) that with
/// the greatest ratio margin: the cosine over the mean of the mean cosines of both rows with their
/// nearest (Artetxe & Schwenk 2019). `nearest` are the neighbours of the side that is asked for,
/// `others_nearest` those of the other side. Of equal ones the nearest counts; where the mean is
/// not above 0, the margin is 0. The same as in LASER's xsim and mining: only a row's k nearest by
/// cosine compete. Uses all threads.
[[nodiscard]] std::vector<Match> best_by_ratio(const Neighbours& nearest,
                                               const Neighbours& others_nearest,
                                               const Rescore& rescore = {});

}  // namespace diglot::align
