#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "align/translation_metric.h"

namespace diglot::align {

struct ChrfOptions {
  std::size_t char_order = 6;  ///< the longest n-grams of characters
  std::size_t word_order = 0;  ///< of words; 2 makes it chrF++
  std::size_t beta = 2;        ///< how many times as much recall counts as precision
  bool whitespace = false;     ///< white space is a character too
  bool lowercase = false;
  /// The mean of the F scores of all orders, a precision or recall that is not defined counting as
  /// almost 0 (chrF++.py, NLTK, Moses); else the F score of the mean precision and recall of the
  /// orders that both sides have.
  bool eps_smoothing = false;

  /// Throws corpora::Error where they are out of bounds.
  void validate() const;
};

/// chrF (Popović 2015) and chrF++ (Popović 2017) as sacreBLEU (Post 2018) computes them. Of several
/// references, each segment has the one that gives it the best score.
class Chrf : public TranslationMetric {
 public:
  /// Throws corpora::Error where the options are not valid.
  explicit Chrf(const ChrfOptions& options = {});

  /// "chrF" with beta, and a "+" for each order of words.
  [[nodiscard]] std::string name() const override;
  [[nodiscard]] std::vector<SignatureField> signature() const override;
  /// A row: for each order of characters, then of words, the n-grams of the hypothesis (none where
  /// the reference has none), of the reference, and of both.
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments& segments) const override;
  [[nodiscard]] double score(std::span<const double> sums) const override;
  [[nodiscard]] std::vector<Figure> figures(std::span<const double> sums) const override;
  [[nodiscard]] std::string remark(std::span<const double>) const override { return ""; }

 private:
  ChrfOptions options_;
};

}  // namespace diglot::align
