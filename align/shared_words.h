#pragma once

#include <cstddef>
#include <vector>

#include "align/bead_path.h"
#include "align/document_words.h"

namespace diglot::align {

/// How much of the words of each sentence of a document each sentence of its translation near it
/// holds.
///
/// A word translates into one word of the sentences of the other document that the band has for its
/// sentence, or into nothing: the probabilities are a softmax over cosines / 0.05, where "nothing"
/// has the cosine 0.35 (what is below 0.25 counts for nothing at all). So words that many of these
/// sentences hold are shared out among them.
class SharedWords {
 public:
  /// `band`: of sentences, row i for src sentence i, as many rows. Time: the band's cells by the
  /// words of two sentences, on all cores; the same result on any number. Memory: the words that
  /// may be linked.
  /// Preconditions: the band's rows move forwards; vectors of equal dimensions.
  SharedWords(const DocumentWords& src, const DocumentWords& tgt, Band band);

  /// The share of src sentence i's words, by weight, that tgt sentence j has, and that of j's words
  /// that i has: 0 to 2 in sum; 0 outside the band.
  [[nodiscard]] float operator()(std::size_t i, std::size_t j) const {
    return band_.contains(i, j) ? shares_[band_.cell(i, j)] : 0;
  }

 private:
  Band band_;
  std::vector<float> shares_;
};

}  // namespace diglot::align
