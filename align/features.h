#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/known_features.h"
#include "tokenize/unigram.h"

namespace diglot::align {

/// The features of a text whose vectors the encoder adds up:
/// - its SentencePiece pieces, numbered as in the vocabulary;
/// - hashed into `buckets` numbers after those: its romanized words (see tokenize/romanize.h), the
///   letter 4-grams of each `^word$`, the first five letters of longer words, the consonants of a
///   word (see sound_skeleton.h), the stems of Arabic words, its numbers without grouping ("1.170"
///   and "1,170" are one), and single characters and pairs of them in scripts that are not
///   romanized (Han). Of words, 4-grams, beginnings and stems, only known ones count.
///
/// Immutable; thread-safe; linear time.
class FeatureExtractor {
 public:
  /// Memory that an extraction works in, kept from one to the next to save allocations; one for
  /// each thread.
  struct Scratch {
    tokenize::Unigram::Scratch pieces;
    std::string roman;
    std::string word;
    std::vector<std::uint32_t> features;
  };

  /// What `pieces` and `known` look at must outlive the extractor. Precondition: buckets > 0.
  FeatureExtractor(tokenize::Unigram pieces, std::uint32_t buckets, KnownFeatures known = {});

  [[nodiscard]] std::uint32_t buckets() const { return buckets_; }
  /// How many features there are; their numbers are below it.
  [[nodiscard]] std::uint32_t size() const { return first_hashed() + buckets_; }
  /// The features of a text, with repetitions, in no order that matters: those of its chunks (see
  /// tokenize/text_chunks.h).
  [[nodiscard]] std::vector<std::uint32_t> extract(std::string_view text) const;
  /// The features of one chunk. They lie in the scratch until its next use.
  std::span<const std::uint32_t> extract(std::string_view chunk, Scratch& scratch) const;

 private:
  [[nodiscard]] std::uint32_t first_hashed() const {
    return static_cast<std::uint32_t>(pieces_.size());
  }

  tokenize::Unigram pieces_;
  std::uint32_t buckets_;
  KnownFeatures known_;
};

/// Calls visit(hash) for each hashed feature of a text that an extractor leaves out where it does
/// not know it. Linear time.
void visit_optional_features(std::string_view text,
                             const std::function<void(std::uint64_t)>& visit);

}  // namespace diglot::align
