#pragma once

#include <cstddef>
#include <vector>

#include "align/pair_scorer.h"
#include "align/ranked_candidates.h"

namespace diglot::align {

/// Ranks the candidates. Both articles must outlive the result.
RankedCandidates rank_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                 std::vector<Candidate> candidates, const PairScorer& scorer);

/// The indices of the candidates that are taken, best first, each sentence in one at most; ties go
/// to the earlier candidate.
std::vector<std::size_t> choose_links(const RankedCandidates& ranked);

}  // namespace diglot::align
