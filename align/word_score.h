#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "align/static_encoder.h"

namespace diglot::align {

/// The sentences of one side, in one language.
struct SentenceSide {
  std::span<const std::string_view> sentences;
  std::string lang;  ///< ISO 639-1
};

/// Judges mined pairs by their margin and by how many of their words translate each other, which
/// tells translations from sentences that are only about the same. To be asked as a Rescore.
class WordScore {
 public:
  /// The sentences and the encoder must outlive it. Precondition: valid UTF-8.
  WordScore(SentenceSide src, SentenceSide tgt, const StaticEncoder& encoder);

  /// margin + 2 x the lesser coverage of either side's words - 1.5 / the lesser number of words;
  /// the margin alone where it is below 1.05 or a side has no words. The numbers were chosen on
  /// NTREX, where their optimum is flat, and the last one among 20,000 sentences of other text,
  /// half of them noise. Thread-safe. Time as find_words and WordAlignment.
  double operator()(std::size_t src, std::size_t tgt, double margin) const;

 private:
  SentenceSide src_;
  SentenceSide tgt_;
  const StaticEncoder* encoder_;
};

/// The thresholds that gave the best F1 in the mean of 17 languages (see models/README.md).
inline constexpr double margin_threshold = 1.31;
inline constexpr double word_score_threshold = 2.2;

}  // namespace diglot::align
