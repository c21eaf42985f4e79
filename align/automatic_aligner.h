#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/article_relation.h"
#include "align/comparable_aligner.h"
#include "align/model.h"
#include "align/parallel_aligner.h"
#include "align/unit_encoder.h"
#include "corpora/article.h"

namespace diglot::align {

/// Aligns two articles of which nobody says whether one is a translation of the other: in any order
/// at first, and where that shows that it is (see relate_articles), as beads in order, with blocks
/// that moved.
class AutomaticAligner {
 public:
  /// `encoder` gives the vectors of units in place of the model's own; `score` is that of the beads
  /// of a translation. Both pointed to must outlive the aligner.
  explicit AutomaticAligner(const Model& model, const UnitEncoder* encoder = nullptr,
                            BeadScore score = BeadScore::probability);

  /// The links of two segmented articles, whatever they tell. Thread-safe.
  [[nodiscard]] RelatedLinks align(const corpora::Article& src, const corpora::Article& tgt) const;
  /// The same, where their links in any order are known.
  [[nodiscard]] RelatedLinks relate(const corpora::Article& src, const corpora::Article& tgt,
                                    std::vector<Link> links) const;

 private:
  ComparableAligner in_any_order_;
  ParallelAligner in_order_;
};

}  // namespace diglot::align
