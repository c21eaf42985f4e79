#pragma once

#include "align/aligner.h"
#include "align/model.h"
#include "align/parallel_search.h"
#include "align/unit_encoder.h"

namespace diglot::align {

/// Aligns two documents of which one is the translation of the other: every sentence of both is in
/// one bead, in order; those without a counterpart are deletions.
class ParallelAligner : public Aligner {
 public:
  /// `encoder` gives the vectors that the beads are found by in place of the model's own, which
  /// judge them all the same. Both must outlive the aligner.
  explicit ParallelAligner(const Model& model, const ParallelSearchOptions& options = {},
                           const UnitEncoder* encoder = nullptr)
      : model_(&model), options_(options), encoder_(encoder) {}

  [[nodiscard]] std::vector<Link> align(const corpora::Article& src,
                                        const corpora::Article& tgt) const override;

 private:
  /// Where the beads are, and roughly how they are cut.
  [[nodiscard]] std::vector<corpora::Bead> find_beads(const corpora::Article& src,
                                                      const corpora::Article& tgt) const;
  /// Gives links that have both sides, in order, their scores, relations and evidence.
  void judge_beads(const corpora::Article& src, const corpora::Article& tgt,
                   std::span<Link*> links) const;

  const Model* model_;
  ParallelSearchOptions options_;
  const UnitEncoder* encoder_;  ///< null for the model's own
};

}  // namespace diglot::align
