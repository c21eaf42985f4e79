#include "align/mining.h"

#include <algorithm>
#include <tuple>

namespace diglot::align {
namespace {

/// The best counterpart of every row, for either side.
struct Matches {
  std::vector<Match> of_src;
  std::vector<Match> of_tgt;
};

Matches match(const NearestRows& nearest, const Rescore& rescore) {
  Rescore rescore_tgt;
  if (rescore) {
    rescore_tgt = [&](std::size_t j, std::size_t i, double margin) {
      return rescore(i, j, margin);
    };
  }
  return {best_by_ratio(nearest.of_src, nearest.of_tgt, rescore),
          best_by_ratio(nearest.of_tgt, nearest.of_src, rescore_tgt)};
}

std::vector<MinedPair> forward_pairs(const Matches& best) {
  std::vector<MinedPair> pairs;
  for (std::size_t i = 0; i < best.of_src.size(); ++i) {
    pairs.push_back({i, best.of_src[i].row, best.of_src[i].score});
  }
  return pairs;
}

std::vector<MinedPair> backward_pairs(const Matches& best) {
  std::vector<MinedPair> pairs;
  for (std::size_t j = 0; j < best.of_tgt.size(); ++j) {
    pairs.push_back({best.of_tgt[j].row, j, best.of_tgt[j].score});
  }
  return pairs;
}

void sort_best_first(std::vector<MinedPair>& pairs) {
  std::ranges::sort(pairs, [](const MinedPair& a, const MinedPair& b) {
    return std::tuple(-a.score, a.src, a.tgt) < std::tuple(-b.score, b.src, b.tgt);
  });
}

/// Leaves out pairs with a row that a better one has. Precondition: best first.
void take_each_row_once(std::vector<MinedPair>& pairs, const Matches& best) {
  std::vector<bool> src_taken(best.of_src.size());
  std::vector<bool> tgt_taken(best.of_tgt.size());
  std::erase_if(pairs, [&](const MinedPair& pair) {
    if (src_taken[pair.src] || tgt_taken[pair.tgt]) return true;
    src_taken[pair.src] = tgt_taken[pair.tgt] = true;
    return false;
  });
}

}  // namespace

std::vector<MinedPair> mine_pairs(const Vectors& src, const Vectors& tgt,
                                  const MiningOptions& options, const Rescore& rescore,
                                  const SearchProgress& progress) {
  if (src.size() == 0 || tgt.size() == 0) return {};
  const Matches best =
      match(find_nearest(src, tgt, options.k, options.precision, progress), rescore);
  std::vector<MinedPair> pairs;
  if (options.retrieval != Retrieval::backward) pairs = forward_pairs(best);
  if (options.retrieval == Retrieval::intersection) {
    std::erase_if(pairs,
                  [&](const MinedPair& pair) { return best.of_tgt[pair.tgt].row != pair.src; });
  } else if (options.retrieval != Retrieval::forward) {
    const std::vector<MinedPair> backward = backward_pairs(best);
    pairs.insert(pairs.end(), backward.begin(), backward.end());
  }
  sort_best_first(pairs);
  if (options.retrieval == Retrieval::both) take_each_row_once(pairs, best);
  return pairs;
}

}  // namespace diglot::align
