#include "align/mining.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace diglot::align {
namespace {

/// The best counterpart of every row, for either side.
struct Matches {
  std::vector<Match> of_src;
  std::vector<Match> of_tgt;
};

Matches find_matches(const NearestRows& nearest, const Rescore& rescore) {
  Rescore rescore_tgt;
  if (rescore) {
    rescore_tgt = [&](std::size_t j, std::size_t i, double margin) {
      return rescore(i, j, margin);
    };
  }
  return {best_by_ratio(nearest.of_src, nearest.of_tgt, rescore),
          best_by_ratio(nearest.of_tgt, nearest.of_src, rescore_tgt)};
}

bool is_found(const Match& match) { return std::isfinite(match.score); }

std::vector<MinedPair> forward_pairs(const Matches& best) {
  std::vector<MinedPair> pairs;
  for (std::size_t i = 0; i < best.of_src.size(); ++i) {
    const Match& match = best.of_src[i];
    if (is_found(match)) pairs.push_back({i, match.row, match.score});
  }
  return pairs;
}

std::vector<MinedPair> backward_pairs(const Matches& best) {
  std::vector<MinedPair> pairs;
  for (std::size_t j = 0; j < best.of_tgt.size(); ++j) {
    const Match& match = best.of_tgt[j];
    if (is_found(match)) pairs.push_back({match.row, j, match.score});
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

std::vector<MinedPair> mine_pairs(const NearestRows& nearest, Retrieval retrieval,
                                  const Rescore& rescore) {
  const Matches best = find_matches(nearest, rescore);
  std::vector<MinedPair> pairs;
  if (retrieval != Retrieval::backward) pairs = forward_pairs(best);
  if (retrieval == Retrieval::intersection) {
    std::erase_if(pairs,
                  [&](const MinedPair& pair) { return best.of_tgt[pair.tgt].row != pair.src; });
  } else if (retrieval != Retrieval::forward) {
    const std::vector<MinedPair> backward = backward_pairs(best);
    pairs.insert(pairs.end(), backward.begin(), backward.end());
  }
  sort_best_first(pairs);
  if (retrieval == Retrieval::both) take_each_row_once(pairs, best);
  return pairs;
}

}  // namespace diglot::align
