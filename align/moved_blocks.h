#pragma once

#include <cstddef>
#include <vector>

#include "align/static_encoder.h"
#include "corpora/article.h"
#include "corpora/bead.h"

namespace diglot::align {

/// Finds blocks of sentences that stand elsewhere in the translation.
///
/// What the beads of two documents leave out on either side, or link several times in a row with
/// few words in common, is aligned anew, in order, as if it were two documents. A block of beads
/// that follow each other in both, of three sentences or more a side, whose words mostly have
/// counterparts, takes the place of those beads; then the rest is aligned anew, until nothing is
/// found (16 times at most). Where there is a block, the beads come back in order of src, deletions
/// of tgt behind them.
///
/// `most_sentences`: n + m of the largest bead. Time and memory are linear in what is aligned anew.
/// Precondition: the beads cover both articles in order, with scores as refine_beads gives them.
std::vector<corpora::Bead> link_moved_blocks(const std::vector<corpora::Bead>& beads,
                                             const corpora::Article& src,
                                             const corpora::Article& tgt,
                                             std::size_t most_sentences,
                                             const StaticEncoder& encoder);

}  // namespace diglot::align
