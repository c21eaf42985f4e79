#pragma once

#include <cstddef>
#include <vector>

#include "align/bead_path.h"
#include "align/document_words.h"
#include "align/shared_words.h"
#include "corpora/bead.h"
#include "tokenize/closing_mark.h"

namespace diglot::align {

/// What a document pair's deletions and joined sentences cost.
struct BeadPrices {
  DeletionCost deletion{0.39F, 0.15F};
  float further_sentence = 0.55F;  ///< each one beyond the second of a bead

  /// Those of a document pair with such beads: what is rare there is dear.
  [[nodiscard]] static BeadPrices of(const std::vector<corpora::Bead>& beads);
};

/// The costs of beads by their words: how little their sides share of them (SharedWords), how much
/// they differ in length, whether they end with different marks, and how many sentences they have.
class BeadCosts {
 public:
  /// `beads`: where the documents correspond, roughly; other beads are looked at where they lie in
  /// `band`, of points, and have at most `longest` sentences on a side.
  BeadCosts(const DocumentWords& src, const DocumentWords& tgt,
            const std::vector<corpora::Bead>& beads, const Band& band, std::size_t longest);

  /// The share of the words of a bead's sides that the other side has, 0 to 1.
  [[nodiscard]] double coverage(const corpora::Bead& bead) const;

  /// Of the bead of n src sentences from i on and m tgt sentences from j on, but for what further
  /// sentences cost; `impossible` with an empty sentence.
  [[nodiscard]] float operator()(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const;

 private:
  /// A document's sentences.
  struct Side {
    explicit Side(const corpora::Article& article);
    [[nodiscard]] double bytes(std::size_t begin, std::size_t count) const {
      return bytes_before[begin + count] - bytes_before[begin];
    }
    [[nodiscard]] bool has_empty(std::size_t begin, std::size_t count) const {
      return empty_before[begin + count] > empty_before[begin];
    }

    std::vector<double> bytes_before;       ///< each sentence, and in all
    std::vector<std::size_t> empty_before;  ///< sentences
    std::vector<tokenize::ClosingMark> closing;
  };
  /// The logarithms of the lengths of all runs of sentences that a bead can have.
  class RunLengths {
   public:
    RunLengths(const Side& side, std::size_t longest, double scale);
    [[nodiscard]] float operator()(std::size_t begin, std::size_t count) const {
      return logarithms_[begin * longest_ + count - 1];
    }

   private:
    std::size_t longest_;
    std::vector<float> logarithms_;
  };

  /// Bytes of src for one of tgt in beads.
  [[nodiscard]] double length_ratio(const std::vector<corpora::Bead>& beads) const;
  [[nodiscard]] float shared(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const;

  SharedWords shared_;
  Side src_;
  Side tgt_;
  RunLengths src_lengths_;
  RunLengths tgt_lengths_;
};

}  // namespace diglot::align
