#include "align/retrieval_evaluation.h"

#include <cassert>

#include "align/nearest_rows.h"
#include "align/ratio_margin.h"

namespace diglot::align {

std::size_t count_retrieval_errors(const Vectors& src, const Vectors& tgt,
                                   const RetrievalOptions& options) {
  assert(src.size() == tgt.size() && src.dimension() == tgt.dimension() && options.k > 0);
  std::size_t errors = 0;
  if (options.margin == Margin::none) {
    const Neighbours nearest = find_nearest(src, tgt, 1).of_src;
    for (std::size_t i = 0; i < nearest.size(); ++i) {
      if (nearest[i].front().row != i) ++errors;
    }
    return errors;
  }
  const NearestRows nearest = find_nearest(src, tgt, options.k);
  const std::vector<Match> best = best_by_ratio(nearest.of_src, nearest.of_tgt);
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (best[i].row != i) ++errors;
  }
  return errors;
}

}  // namespace diglot::align
