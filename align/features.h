#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokenize/subwords.h"

namespace diglot::align {

/// The features of a text whose vectors the encoder adds up:
/// - its SentencePiece pieces, numbered as in the vocabulary;
/// - hashed into `buckets` numbers after those: its romanized words (see tokenize/romanize.h), the
///   letter 4-grams of each `^word$`, its numbers without grouping ("1.170" and "1,170" are one),
///   and single characters and pairs of them in scripts that are not romanized (Han).
///
/// Immutable; thread-safe; linear time.
class FeatureExtractor {
 public:
  /// `subwords` must outlive the extractor. Precondition: buckets > 0.
  FeatureExtractor(const tokenize::Subwords& subwords, std::uint32_t buckets);

  /// How many features there are; their numbers are below it.
  [[nodiscard]] std::uint32_t size() const;
  /// The features of a text, with repetitions, in no order that matters.
  [[nodiscard]] std::vector<std::uint32_t> extract(std::string_view text) const;

 private:
  const tokenize::Subwords* subwords_;
  std::uint32_t pieces_;
  std::uint32_t buckets_;
};

}  // namespace diglot::align
