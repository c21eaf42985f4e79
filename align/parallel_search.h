#pragma once

#include <cstddef>
#include <vector>

#include "align/vectors.h"
#include "corpora/bead.h"

namespace diglot::align {

/// The vectors of one document for the search: of each run of 1, 2, ... neighbouring sentences.
struct Overlaps {
  std::vector<Vectors> runs;  ///< runs[k]: sentences x d, row i for sentences [i, i + k + 1); the
                              ///< zero vector for a run that can't be part of a bead

  [[nodiscard]] std::size_t sentences() const { return runs.front().size(); }
  [[nodiscard]] std::size_t longest_run() const { return runs.size(); }
};

struct ParallelSearchOptions {
  std::size_t most_sentences = 8;  ///< n + m of the largest bead; at least 2
  /// Deleting a sentence costs as much as a bead of two sentences drawn at random that is dearer
  /// than this share of such beads.
  double deletion_quantile = 0.05;
};

/// The beads of least total cost that cover two documents from beginning to end, in order:
/// vecalign's coarse-to-fine dynamic programme (Thompson & Koehn 2019). The cost of a bead is one
/// minus the cosine of its sides, over the mean of that for either side and sentences at large,
/// times the numbers of sentences of either side. The score of a bead is how much nearer its sides
/// lie than sentences at large, 0 to 1.
///
/// Time and memory grow linearly with the documents' lengths. Deterministic. Precondition: at least
/// one run length on each side.
std::vector<corpora::Bead> search_parallel(const Overlaps& src, const Overlaps& tgt,
                                           const ParallelSearchOptions& options = {});

}  // namespace diglot::align
