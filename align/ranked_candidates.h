#pragma once

#include <cstddef>
#include <vector>

#include "align/candidates.h"
#include "align/pair_context.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// The candidates of two articles, each with its place among the others.
struct RankedCandidates {
  const PreparedArticle* src = nullptr;
  const PreparedArticle* tgt = nullptr;
  std::vector<Candidate> candidates;
  std::vector<PairContext> contexts;  ///< of each candidate
  /// Probability of each, in its context, that it states the same facts, or would if the numbers
  /// that conflict were equal.
  std::vector<double> probabilities;

  [[nodiscard]] corpora::Sentences src_sentences(std::size_t candidate) const {
    return src->units[candidates[candidate].src_unit].sentences;
  }
  [[nodiscard]] corpora::Sentences tgt_sentences(std::size_t candidate) const {
    return tgt->units[candidates[candidate].tgt_unit].sentences;
  }
};

}  // namespace diglot::align
