#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/static_encoder.h"
#include "align/vectors.h"
#include "align/word_alignment.h"

namespace diglot::align {

/// The compared words (see compared_words) of the units of an article. Units share sentences, and
/// sentences words: each form has one vector for all places where it stands.
struct ArticleWords {
  std::vector<std::vector<std::uint32_t>> units;  ///< the numbers of the forms of each one's words
  Vectors vectors;             ///< of each form, as UnitWords has them: forms x d, unit rows
  std::vector<float> weights;  ///< of each form
};

/// The words of these texts. Uses all threads. Precondition: valid UTF-8.
ArticleWords find_article_words(std::span<const TextOf> units, const StaticEncoder& encoder);

/// How much of the words of either of two units the other has: see WordAlignment.
struct Coverage {
  double src = 0;
  double tgt = 0;
  double src_gap = 0;  ///< CoveredWords::gap
  double tgt_gap = 0;
};

/// A unit of each of two articles.
struct UnitPair {
  std::size_t src = 0;
  std::size_t tgt = 0;
};

/// What WordAlignment says of the coverage of each of these pairs, but for the last digits. Words
/// of pairs that are next to each other are compared once: time is that of a matrix product over
/// the forms that the pairs have, and the product of the words of each. Memory: some MB at most, on
/// this thread alone.
std::vector<Coverage> find_coverages(const ArticleWords& src, const ArticleWords& tgt,
                                     std::span<const UnitPair> pairs);

}  // namespace diglot::align
