#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "align/translation_metric.h"
#include "tokenize/bleu_tokens.h"

namespace diglot::align {

/// What stands in for a precision of 0 (Chen & Cherry 2014).
enum class BleuSmoothing {
  none,
  floor,  ///< a small count of matches; by default 0.1
  add_k,  ///< a constant more of matches and n-grams, but for n = 1; by default 1
  exp     ///< half a match, then a quarter, and so on, as in mteval-v13a
};

struct BleuOptions {
  bool lowercase = false;
  BleuSmoothing smoothing = BleuSmoothing::exp;
  std::optional<double> smooth_value;  ///< of floor and add_k; their defaults where there is none
  std::size_t max_ngram_order = 4;
  /// Leave out orders of which the hypotheses have no n-grams: for single sentences.
  bool effective_order = false;

  /// Throws corpora::Error where they contradict one another or are out of bounds.
  void validate() const;
};

/// BLEU (Papineni et al. 2002) as sacreBLEU (Post 2018) computes it.
class Bleu : public TranslationMetric {
 public:
  /// Of sums of statistics.
  struct Score {
    double score = 0;  ///< %
    /// Of each order: n-grams that the references have, and all (where smoothing adds to them, with
    /// that); the share in %, smoothed.
    std::vector<double> counts;
    std::vector<double> totals;
    std::vector<double> precisions;
    double brevity_penalty = 1;
    double hypothesis_length = 0;  ///< tokens
    double reference_length = 0;   ///< of the reference nearest in length, the shorter of two
  };

  /// Throws corpora::Error where the options are not valid.
  explicit Bleu(tokenize::BleuTokenizer tokenizer, const BleuOptions& options = {});

  [[nodiscard]] std::string name() const override { return "BLEU"; }
  [[nodiscard]] std::vector<SignatureField> signature() const override;
  /// A row: the lengths of hypothesis and reference, matches of each order, n-grams of each order.
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments& segments) const override;
  [[nodiscard]] double score(std::span<const double> sums) const override;
  [[nodiscard]] std::vector<Figure> figures(std::span<const double> sums) const override;
  [[nodiscard]] std::string remark(std::span<const double> sums) const override;

  [[nodiscard]] Score evaluate(std::span<const double> sums) const;

 private:
  [[nodiscard]] std::string prepared(std::string_view line) const;
  [[nodiscard]] double smooth_value() const;
  [[nodiscard]] Score smoothed(Score score) const;

  tokenize::BleuTokenizer tokenizer_;
  BleuOptions options_;
};

}  // namespace diglot::align
