#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/nearest_rows.h"
#include "align/ratio_margin.h"

namespace diglot::align {

/// Two rows that may be translations of one another.
struct MinedPair {
  std::size_t src = 0;
  std::size_t tgt = 0;
  double score = 0;  ///< see Match
};

/// Which pairs of rows are taken, of each row and its best counterpart.
enum class Retrieval : std::uint8_t {
  intersection,  ///< those that are each other's best
  forward,       ///< the best of every src row
  backward,      ///< the best of every tgt row
  both           ///< of forward and backward the best first, each row once (LASER's "max")
};

/// Finds the rows that translate each other among many that have no translation: those with the
/// greatest ratio margin, or `rescore(src, tgt, margin)`, among a row's nearest (see best_by_ratio;
/// Artetxe & Schwenk 2019). Best first, of equal scores in the order of src, then tgt. Uses all
/// threads.
std::vector<MinedPair> mine_pairs(const NearestRows& nearest, Retrieval retrieval,
                                  const Rescore& rescore = {});

}  // namespace diglot::align
