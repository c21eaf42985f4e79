#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "align/model.h"
#include "align/ranked_candidates.h"
#include "corpora/article.h"
#include "corpora/bead.h"

namespace diglot::align {

/// Ranks beads of two articles as candidates of which the neighbours are the beads around them, a
/// block of them at a time, as the words of a whole book with their vectors would take gigabytes.
/// `look` gets each block: its candidate k is beads[first + k]. Precondition: all have both sides
/// and are in order, but for blocks that moved.
void rank_beads(const corpora::Article& src, const corpora::Article& tgt,
                std::span<const corpora::Bead> beads, const Model& model,
                const std::function<void(const RankedCandidates&, std::size_t first)>& look);

}  // namespace diglot::align
