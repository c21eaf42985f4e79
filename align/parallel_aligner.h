#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/model.h"
#include "align/parallel_search.h"

namespace diglot::align {

/// Aligns two documents of which one is the translation of the other: every sentence of both is in
/// one bead, in order; those without a counterpart are deletions.
class ParallelAligner : public Aligner {
 public:
  /// `model` must outlive the aligner.
  explicit ParallelAligner(const Model& model, const ParallelSearchOptions& options = {})
      : model_(&model), options_(options) {}

  [[nodiscard]] std::vector<Link> align(const corpora::Article& src,
                                        const corpora::Article& tgt) const override;

 private:
  const Model* model_;
  ParallelSearchOptions options_;
};

}  // namespace diglot::align
