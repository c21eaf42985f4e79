#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "align/precision_recall.h"
#include "corpora/read_beads.h"

namespace diglot::align {

/// A place between sentences of both sides where one bead ends and the next begins: how many
/// sentences lie before it.
struct Rung {
  std::size_t src = 0;
  std::size_t tgt = 0;

  friend auto operator<=>(const Rung&, const Rung&) = default;
};

/// The index of the first bead that does not begin on both sides where those before it end, or has
/// a gap; nothing where there is none.
std::optional<std::size_t> find_break(std::span<const corpora::ListedBead> beads);

/// The rungs between beads, from that before all to that behind all; of no beads, none.
/// Precondition: no find_break.
std::vector<Rung> find_rungs(std::span<const corpora::ListedBead> beads);

/// How the rungs of a predicted alignment compare with those of the gold.
struct LadderEvaluation {
  PrecisionRecall all;
  /// The same by parts of the document: of ten gold rungs each. At least one.
  std::vector<PrecisionRecall> blocks;
};

/// Precision and recall of rungs as hunalign counts them (Varga et al. 2005; its option -hand): a
/// rung is right where the gold has it, the first and the last count too.
LadderEvaluation evaluate_ladder(std::span<const Rung> gold, std::span<const Rung> predicted);

}  // namespace diglot::align
