#include "align/mining_evaluation.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "align/nearest_rows.h"
#include "align/ratio_margin.h"

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

Vectors select(const Vectors& vectors, const std::vector<std::size_t>& lines) {
  Vectors selected(lines.size(), vectors.dimension());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::ranges::copy(vectors[lines[i]], selected[i].begin());
  }
  return selected;
}

}  // namespace

std::vector<MinedPair> find_mutual_pairs(const Vectors& src, const Vectors& tgt, std::size_t k,
                                         const Rescore& rescore) {
  if (src.size() == 0 || tgt.size() == 0) return {};
  const Neighbours src_nearest = find_nearest(src, tgt, k);
  const Neighbours tgt_nearest = find_nearest(tgt, src, k);
  Rescore rescore_tgt;
  if (rescore) {
    rescore_tgt = [&](std::size_t j, std::size_t i, double margin) {
      return rescore(i, j, margin);
    };
  }
  const std::vector<Match> of_src = best_by_ratio(src_nearest, tgt_nearest, rescore);
  const std::vector<Match> of_tgt = best_by_ratio(tgt_nearest, src_nearest, rescore_tgt);
  std::vector<MinedPair> pairs;
  for (std::size_t i = 0; i < of_src.size(); ++i) {
    if (of_tgt[of_src[i].row].row != i) continue;
    pairs.push_back({i, of_src[i].row, of_src[i].score});
  }
  std::ranges::stable_sort(pairs, std::greater{}, &MinedPair::score);
  return pairs;
}

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
  const auto pairs =
      find_mutual_pairs(select(src, src_lines), select(tgt, tgt_lines), k, rescore_lines);
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
