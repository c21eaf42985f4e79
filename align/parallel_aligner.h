#pragma once

#include <cstdint>
#include <vector>

#include "align/aligner.h"
#include "align/document_words.h"
#include "align/model.h"
#include "align/parallel_search.h"
#include "align/unit_encoder.h"

namespace diglot::align {

/// What the score of a bead is.
enum class BeadScore : std::uint8_t {
  probability,  ///< that the relation holds, which is judged, with evidence
  coverage      ///< the share of its words that have a counterpart in it; all are translations
};

/// Whether beads may cross.
enum class BeadOrder : std::uint8_t {
  monotone,
  moved_blocks  ///< but for blocks of sentences that stand elsewhere in the translation
};

struct ParallelOptions {
  ParallelSearchOptions search;
  BeadOrder order = BeadOrder::monotone;
  BeadScore score = BeadScore::probability;  ///< coverage takes a tenth of the time
};

/// Aligns two documents of which one is the translation of the other: every sentence of both is in
/// one bead, those without a counterpart in deletions; in order, or as link_moved_blocks gives
/// them.
class ParallelAligner : public Aligner {
 public:
  /// `encoder` gives the vectors that the beads are found by in place of the model's own, which
  /// judge them all the same. Both must outlive the aligner.
  explicit ParallelAligner(const Model& model, const ParallelOptions& options = {},
                           const UnitEncoder* encoder = nullptr)
      : model_(&model), options_(options), encoder_(encoder) {}

  [[nodiscard]] std::vector<Link> align(const corpora::Article& src,
                                        const corpora::Article& tgt) const override;

 private:
  /// Where the beads are, by vectors, and roughly how they are cut.
  [[nodiscard]] std::vector<corpora::Bead> search(const DocumentWords& src,
                                                  const DocumentWords& tgt) const;
  [[nodiscard]] std::vector<corpora::Bead> find_beads(const corpora::Article& src,
                                                      const corpora::Article& tgt) const;
  /// Gives the links that have both sides their scores, relations and evidence.
  void judge(const corpora::Article& src, const corpora::Article& tgt,
             std::vector<Link>& links) const;

  const Model* model_;
  ParallelOptions options_;
  const UnitEncoder* encoder_;  ///< null for the model's own
};

}  // namespace diglot::align
