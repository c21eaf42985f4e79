#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/covered_words.h"
#include "align/static_encoder.h"
#include "align/unit_words.h"
#include "corpora/pair.h"

namespace diglot::align {

/// A word of each side that translate each other.
struct WordLink {
  std::size_t src = 0;  ///< index into UnitWords
  std::size_t tgt = 0;
  double probability = 0;
};

/// The odds, against "nothing", that a word translates into one at this cosine from it.
float translation_odds(float cosine);

/// How the words of two texts translate each other, by the vectors of the words: for any two
/// languages of the model, with nothing learnt or stored beside them.
///
/// A word translates into one of the other side's words or into nothing. The probability of each
/// word is a softmax over cosines / 0.05, where "nothing" has the cosine 0.2; a link's probability
/// is the geometric mean of those of both directions (as Dou & Neubig 2021 intersect two
/// softmaxes), so that a word which is near to all is no one's translation.
///
/// Time and memory: the product of the numbers of words.
class WordAlignment {
 public:
  /// Precondition: vectors of equal dimensions.
  WordAlignment(const UnitWords& src, const UnitWords& tgt);

  /// That src word i translates into tgt word j, 0 to 1; over all j at most 1 in sum.
  [[nodiscard]] double tgt_given_src(std::size_t i, std::size_t j) const;
  /// That tgt word j translates into src word i, 0 to 1; over all i at most 1 in sum.
  [[nodiscard]] double src_given_tgt(std::size_t i, std::size_t j) const;
  /// That they translate each other: the geometric mean of the two.
  [[nodiscard]] double both(std::size_t i, std::size_t j) const;

  /// The words of one side, each with its best link: how much of them the other side has.
  [[nodiscard]] const CoveredWords& covered_src() const { return covered_src_; }
  [[nodiscard]] const CoveredWords& covered_tgt() const { return covered_tgt_; }

  /// For each word of either side its best link (of equals, as where a word stands twice, the one
  /// nearest the diagonal) if its probability is at least `least`; in the order of src, then tgt.
  [[nodiscard]] std::vector<WordLink> links(double least) const;

 private:
  [[nodiscard]] float odds(std::size_t i, std::size_t j) const {
    return odds_[i * tgt_totals_.size() + j];
  }

  std::vector<float> odds_;        // of each link against "nothing", src x tgt
  std::vector<float> src_totals_;  // of all that a src word may translate into
  std::vector<float> tgt_totals_;
  CoveredWords covered_src_;
  CoveredWords covered_tgt_;
};

/// A text and its language.
struct TextOf {
  std::string_view text;
  std::string_view lang;
};

/// What explains a pair word by word: the links of at least 0.3 between words with a letter or
/// digit, as they are written. Precondition: valid UTF-8.
std::vector<corpora::WordTranslation> translate_words(const corpora::Place& src,
                                                      const corpora::Place& tgt,
                                                      const StaticEncoder& encoder);

}  // namespace diglot::align
