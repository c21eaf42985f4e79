#pragma once

#include <cstddef>
#include <vector>

#include "align/background.h"
#include "align/fact_comparison.h"
#include "align/pair_features.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// Two units that may belong together, and how they compare.
struct Candidate {
  std::size_t src_unit = 0;
  std::size_t tgt_unit = 0;
  PairFeatures features;
  FactComparison facts;
};

/// The units of two articles worth a closer look: for each, its `nearest` units of the other
/// article by margin (cosine less the mean nearness to the background), in the order of src, then
/// tgt; never two sentences on both sides, nor two of one language in articles of different ones.
/// Precondition: vectors of the background's dimension.
std::vector<Candidate> find_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const Background& background, std::size_t nearest = 6);

/// Compares unit i of src with unit i of tgt, for all i; their rivals are the units next to them.
/// Precondition: as many units on both sides.
std::vector<Candidate> compare_in_order(const PreparedArticle& src, const PreparedArticle& tgt,
                                        const Background& background);

}  // namespace diglot::align
