#pragma once

#include <cstddef>
#include <vector>

#include "align/static_encoder.h"
#include "corpora/article.h"
#include "corpora/bead.h"

namespace diglot::align {

/// Cuts the beads of two documents anew, within a few sentences of where they are: the vectors of
/// sentences tell where a document goes on in its translation, but not who owns a short sentence.
///
/// A bead is worth the shares of its sentences' words that its other side has (SharedWords), less
/// what its sides differ in length, less what each sentence beyond the second costs, so that 2-2 is
/// right only where the two don't come apart; a deletion costs as much as a bead of little worth.
/// The beads of greatest worth that cover both documents in order are found by a dynamic programme.
/// Where the words of the documents share hardly anything, as in languages that the model does not
/// know, the beads stay as they are.
///
/// `most_sentences`: n + m of the largest bead. Time and memory grow linearly with the documents'
/// lengths. Precondition: the beads cover both articles in order. Scores are 0.
std::vector<corpora::Bead> refine_beads(const std::vector<corpora::Bead>& beads,
                                        const corpora::Article& src, const corpora::Article& tgt,
                                        std::size_t most_sentences, const StaticEncoder& encoder);

}  // namespace diglot::align
