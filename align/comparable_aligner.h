#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/background.h"
#include "align/model.h"
#include "align/pair_scorer.h"
#include "align/prepared_article.h"
#include "align/ranked_candidates.h"
#include "align/unit_encoder.h"

namespace diglot::align {

/// Links two articles that tell one story in their own words: in any order, one to one or one to
/// two, most sentences may have none. Both were prepared with their linkable units.
///
/// Of the candidates, the most probable are taken first, each sentence in one at most; then each
/// link is judged by what it tells itself and by how it stands among the others: of the same facts,
/// what would be the same but for a figure that differs (`contradiction`), or what probably shares
/// a fact (`partial`). They are in the order in which they were taken. Deterministic; thread-safe.
std::vector<Link> link_comparable(const PreparedArticle& src, const PreparedArticle& tgt,
                                  const Background& background, const PairScorer& scorer);

/// The links that the chosen candidates are, in the order of `chosen`, judged.
std::vector<Link> judge_links(const RankedCandidates& ranked,
                              const std::vector<std::size_t>& chosen, const PairScorer& scorer);

/// Aligns two articles with link_comparable.
class ComparableAligner : public Aligner {
 public:
  /// `encoder` gives the vectors of units in place of the model's own; they are judged as
  /// background_at_hand says. Both must outlive the aligner.
  explicit ComparableAligner(const Model& model, const UnitEncoder* encoder = nullptr)
      : model_(&model), encoder_(encoder) {}

  [[nodiscard]] std::vector<Link> align(const corpora::Article& src,
                                        const corpora::Article& tgt) const override;

 private:
  const Model* model_;
  const UnitEncoder* encoder_;  ///< null for the model's own
};

}  // namespace diglot::align
