#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/model.h"
#include "align/ranked_candidates.h"
#include "corpora/article.h"
#include "corpora/pair.h"

namespace diglot::align {

/// For each link what its features add to its score: those of the trees that judge links, in log
/// odds, the greatest first; those below 0.05 as one, "others". With a constant of the model they
/// sum up to the log odds of the score.
///
/// None where the score is not that of these features: of a contradiction, which was judged as if
/// the numbers agreed; of most partial matches, where another classifier is surer that a fact is
/// shared; of coverages; and where links were found by vectors of another encoder in articles that
/// are no translations. `ranked` are the candidates of the two articles by the model's own vectors.
std::vector<std::vector<corpora::ScorePart>> find_score_parts(const RankedCandidates& ranked,
                                                              const std::vector<Link>& links,
                                                              const Model& model);

}  // namespace diglot::align
