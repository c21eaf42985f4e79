#pragma once

#include <cstddef>
#include <vector>

#include "align/document_words.h"
#include "corpora/bead.h"

namespace diglot::align {

/// Cuts the beads of two documents anew, within a few sentences of where they are: the vectors of
/// sentences tell where a document goes on in its translation, but not who owns a short sentence.
///
/// The beads of least cost (BeadCosts) that cover both documents in order are found by a dynamic
/// programme; then once more, at the prices that their own kinds give deletions and joined
/// sentences. So 2-2 is right only where the two don't come apart, and a translation without gaps
/// is not given any. The score of a bead is the share of its words that have a counterpart in it,
/// that of a deletion 0.
///
/// `most_sentences`: n + m of the largest bead. Time and memory grow linearly with the documents'
/// lengths. Precondition: the beads cover both documents in order.
std::vector<corpora::Bead> refine_beads(const std::vector<corpora::Bead>& beads,
                                        const DocumentWords& src, const DocumentWords& tgt,
                                        std::size_t most_sentences);

}  // namespace diglot::align
