#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "tokenize/subwords.h"

namespace diglot::tokenize {

struct SubwordSamplerOptions {
  /// Inverse temperature, from 0, where every segmentation is as likely as any other; at 1 each is
  /// as likely as the vocabulary's unigram model has it, and far above only the best is left.
  double alpha = 0.1;
  std::uint64_t seed = 1;

  /// Throws corpora::Error where alpha is out of range.
  void validate() const;
};

/// Draws one of the segmentations of a text into subwords: subword regularization (Kudo 2018, with
/// l = infinity), for training on other pieces of the same text each time. A segmentation with the
/// log-probability s is drawn with a probability proportional to exp(alpha s), by forward filtering
/// and backward sampling; SentencePiece does the same, with a random generator for each thread.
///
/// Immutable once made; may be called from several threads at a time. Time is linear in the text.
class SubwordSampler {
 public:
  /// `serialized` is a unigram vocabulary, as train_subwords gives, which need not outlive the
  /// call. Throws corpora::Error where it is none, and at an option out of range.
  explicit SubwordSampler(std::string_view serialized, const SubwordSamplerOptions& options = {});
  ~SubwordSampler();
  SubwordSampler(SubwordSampler&&) noexcept;
  SubwordSampler& operator=(SubwordSampler&&) noexcept;

  /// A segmentation of `text`, as Subwords::pieces gives the best one. `number` says which text of
  /// a corpus this is: the draw depends on it, the text and the options, and on nothing else.
  [[nodiscard]] std::vector<Subword> sample(std::string_view text, std::uint64_t number) const;

 private:
  struct Vocabulary;
  std::unique_ptr<Vocabulary> vocabulary_;
  SubwordSamplerOptions options_;
};

}  // namespace diglot::tokenize
