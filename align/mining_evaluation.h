#pragma once

#include <cstddef>
#include <vector>

#include "align/precision_recall.h"
#include "align/ratio_margin.h"
#include "align/vectors.h"

namespace diglot::align {

/// Two rows that may be translations of one another.
struct MinedPair {
  std::size_t src = 0;
  std::size_t tgt = 0;
  double score = 0;  ///< see Match
};

/// Rows that are each other's best by ratio margin, or by `rescore(src, tgt, margin)`, over their
/// `k` nearest (see best_by_ratio), best first; of equal scores in the order of src. Time and
/// threads as find_nearest.
std::vector<MinedPair> find_mutual_pairs(const Vectors& src, const Vectors& tgt, std::size_t k,
                                         const Rescore& rescore = {});

struct MiningEvaluation {
  std::size_t src_lines = 0;  ///< that were kept
  std::size_t tgt_lines = 0;
  PrecisionRecall fixed;  ///< of the mined pairs with a score of the threshold or above
  PrecisionRecall best;   ///< at the threshold with the greatest F1
  double best_threshold = 0;
};

/// How well translations are found among lines of which half have none. `src` and `tgt` hold lines
/// that translate one another; of every three, the first is kept on both sides, the second in src
/// only, the third in tgt only. What find_mutual_pairs finds there is right where both lines have
/// one number. `rescore` is asked about the numbers of lines.
/// Precondition: as many rows on both sides, of one dimension.
MiningEvaluation evaluate_mining(const Vectors& src, const Vectors& tgt, double threshold,
                                 std::size_t k, const Rescore& rescore = {});

}  // namespace diglot::align
