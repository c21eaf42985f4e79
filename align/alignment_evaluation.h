#pragma once

#include <map>
#include <span>
#include <vector>

#include "align/bead_types.h"
#include "align/precision_recall.h"
#include "corpora/read_beads.h"

namespace diglot::align {

/// Whose definition of right and found beads counts. In both a bead is right strictly where a bead
/// of the gold has just its sentences, and laxly where one shares a sentence with it on either side
/// or has just its sentences.
enum class BeadScorer {
  /// score.py of vecalign (Thompson & Koehn 2019). Precision is over all predicted beads: a null
  /// bead is right where the gold has the very same. Recall is over gold beads with both sides, as
  /// precision with the roles changed, without null beads. A bead that is listed twice counts once.
  vecalign,
  /// evaluate.py of SentAlign (Steingrímsson et al. 2023) as it is called by default. Null beads
  /// don't count at all. Strict recall is right beads over gold beads; lax recall is right beads
  /// over these and the gold beads that were not found strictly. Beads listed twice count once as
  /// right, and twice in the strict figures' totals.
  sentalign,
  /// The same with its option --nulls: null beads count like others, being right where the gold
  /// has the very same. (Lines without any sentence, which it counts in the strict totals, are no
  /// beads here.)
  sentalign_nulls
};

/// How the predicted beads of one document compare with the gold.
struct AlignmentEvaluation {
  StrictLax all;
  /// Predicted beads by their own type, gold beads by theirs: precision and recall of a type.
  std::map<BeadType, StrictLax> by_type;
  /// The beads outside the main order of their side (see find_crossing); they are in by_type too.
  StrictLax crossing;
  /// The same as `all` by parts of the document: ten gold beads with both sides, in the order of
  /// the source, begin a block; what is predicted belongs to that in which it begins. At least one.
  std::vector<StrictLax> blocks;
};

AlignmentEvaluation evaluate_alignment(std::span<const corpora::ListedBead> gold,
                                       std::span<const corpora::ListedBead> predicted,
                                       BeadScorer scorer);

}  // namespace diglot::align
