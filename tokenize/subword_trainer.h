#pragma once

#include <functional>
#include <optional>
#include <string>

namespace diglot::tokenize {

struct SubwordTrainerOptions {
  /// Pieces, the special ones included; 100 to 1,000,000. Less text than they need gives fewer.
  int vocabulary_size = 32000;
  /// Share of the characters of the text that get a piece of their own; the rarest, up to 1 minus
  /// this, become unknown.
  double character_coverage = 0.9995;

  /// Throws corpora::Error that says which option is out of range.
  void validate() const;
};

/// Trains a unigram vocabulary (Kudo 2018) with NFKC case-folding normalization and returns the
/// serialized SentencePiece model. `next_sentence` gives the next line of training text, or nothing
/// at the end. The same text gives the same bytes, whatever the machine's number of cores.
/// Throws corpora::Error when there is no text, or hardly any.
std::string train_subwords(const std::function<std::optional<std::string>()>& next_sentence,
                           const SubwordTrainerOptions& options);

}  // namespace diglot::tokenize
