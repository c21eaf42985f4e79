#include "align/mining_evaluation.h"

#include <cassert>

namespace diglot::align {
namespace {

/// The line numbers below `count` that are kept on a side: of every three the first and `other`.
std::vector<std::size_t> kept_lines(std::size_t count, std::size_t other) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 3 == 0 || i % 3 == other) lines.push_back(i);
  }
  return lines;
}

}  // namespace

MiningEvaluation evaluate_mining(const Vectors& src, const Vectors& tgt, double threshold,
                                 std::size_t k, const Rescore& rescore) {
  assert(src.size() == tgt.size());
  const std::vector<std::size_t> src_lines = kept_lines(src.size(), 1);
  const std::vector<std::size_t> tgt_lines = kept_lines(tgt.size(), 2);
  MiningEvaluation result{src_lines.size(), tgt_lines.size(), {}, {}, 0};
  PrecisionRecall sofar;
  sofar.gold = (src.size() + 2) / 3;
  result.fixed = result.best = sofar;
  Rescore rescore_lines;
  if (rescore) {
    rescore_lines = [&](std::size_t i, std::size_t j, double margin) {
      return rescore(src_lines[i], tgt_lines[j], margin);
    };
  }
  const auto pairs = mine_pairs(find_nearest(select(src, src_lines), select(tgt, tgt_lines), k),
                                Retrieval::intersection, rescore_lines);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    ++sofar.predicted;
    if (src_lines[pairs[i].src] == tgt_lines[pairs[i].tgt]) ++sofar.right;
    sofar.found = sofar.right;
    if (pairs[i].score >= threshold) result.fixed = sofar;
    // A threshold can't part pairs of equal score.
    const bool last_of_equals = i + 1 == pairs.size() || pairs[i + 1].score < pairs[i].score;
    if (last_of_equals && sofar.f1() > result.best.f1()) {
      result.best = sofar;
      result.best_threshold = pairs[i].score;
    }
  }
  return result;
}

}  // namespace diglot::align
