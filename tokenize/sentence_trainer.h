#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpora/segmented_text.h"
#include "tokenize/sentence_model.h"

namespace diglot::tokenize {

/// Lines of one language, each of one sentence or a few: where a line ends a sentence does.
struct SentenceLines {
  std::string lang;
  std::vector<std::string> lines;
};

struct SentenceTrainerOptions {
  std::size_t buckets = 983'040;  ///< weights, and bytes of the model
  std::size_t epochs = 4;
  double rate = 0.07;    ///< AdaGrad's (Duchi et al. 2011)
  double ridge = 0.003;  ///< L2 regularization, a step
  std::uint64_t seed = 1;

  /// Throws corpora::Error where these can't be.
  void validate() const;
};

/// Learns where sentences end: logistic regression over sentence_features(), each place seen with
/// the gold sentence before it. A model of `texts` alone cuts `lines` into sentences, and one of
/// both is the result (self-training). One thread; the same input and options give the same model.
SentenceModel train_sentences(const std::vector<corpora::SegmentedText>& texts,
                              const std::vector<SentenceLines>& lines,
                              const SentenceTrainerOptions& options = {});

}  // namespace diglot::tokenize
