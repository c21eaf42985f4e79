#pragma once

#include <cstddef>
#include <vector>

#include "align/mining.h"
#include "align/precision_recall.h"
#include "align/vectors.h"

namespace diglot::align {

struct MiningEvaluation {
  std::size_t src_lines = 0;  ///< that were kept
  std::size_t tgt_lines = 0;
  PrecisionRecall fixed;  ///< of the mined pairs with a score of the threshold or above
  PrecisionRecall best;   ///< at the threshold with the greatest F1
  double best_threshold = 0;
};

/// How well translations are found among lines of which half have none. `src` and `tgt` hold lines
/// that translate one another; of every three, the first is kept on both sides, the second in src
/// only, the third in tgt only. What mine_pairs finds there among the `k` nearest is right where
/// both lines have one number. `rescore` is asked about the numbers of lines. Precondition: as many
/// rows on both sides, of one dimension.
MiningEvaluation evaluate_mining(const Vectors& src, const Vectors& tgt, double threshold,
                                 std::size_t k, const Rescore& rescore = {});

}  // namespace diglot::align
