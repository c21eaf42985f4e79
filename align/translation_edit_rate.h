#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/translation_metric.h"
#include "tokenize/ter_tokens.h"

namespace diglot::align {

/// The translation edit rate, TER (Snover et al., "A Study of Translation Edit Rate with Targeted
/// Human Annotation", 2006), as sacreBLEU (Post 2018) computes it: edits for 100 words of
/// reference, so that less is better. Each segment has the edits to the nearest of its references,
/// and the mean of their lengths.
class TranslationEditRate : public TranslationMetric {
 public:
  explicit TranslationEditRate(const tokenize::TerTokenOptions& options = {}) : options_(options) {}

  [[nodiscard]] std::string name() const override { return "TER"; }
  [[nodiscard]] std::vector<SignatureField> signature() const override;
  [[nodiscard]] bool less_is_better() const override { return true; }
  /// Throws where a line has more than a million words, which take seconds and 500 MB.
  void require_scorable(std::string_view line) const override;
  /// A row: words inserted, deleted and substituted, and phrases shifted; words of the reference.
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments& segments) const override;
  /// Without words of reference 100 if there are edits, else 0.
  [[nodiscard]] double score(std::span<const double> sums) const override;
  [[nodiscard]] std::vector<Figure> figures(std::span<const double> sums) const override;
  [[nodiscard]] std::string remark(std::span<const double>) const override { return ""; }

 private:
  tokenize::TerTokenOptions options_;
};

}  // namespace diglot::align
