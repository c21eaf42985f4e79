#pragma once

#include <span>
#include <string>
#include <vector>

#include "align/encoder.h"
#include "align/translation_metric.h"

namespace diglot::align {

/// How alike translations and their sources are to an encoder: the mean cosine of their vectors, in
/// %. It needs no reference and stands for adequacy only as far as the encoder sees it: what it is
/// blind to (order, negation, a changed number) costs nothing, no human judgement went into it, and
/// figures of different encoders or languages can't be compared.
class SourceSimilarity : public TranslationMetric {
 public:
  /// `encoder_name` is for the signature. The encoder must outlive this.
  SourceSimilarity(const Encoder& encoder, std::string encoder_name);

  [[nodiscard]] std::string name() const override { return "adequacy"; }
  [[nodiscard]] std::vector<SignatureField> signature() const override;
  /// A row: the cosine, 0 where one of the two has no vector; 1, to count segments. Precondition:
  /// valid UTF-8.
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments& segments) const override;
  [[nodiscard]] double score(std::span<const double> sums) const override;
  [[nodiscard]] std::vector<Figure> figures(std::span<const double>) const override { return {}; }
  [[nodiscard]] std::string remark(std::span<const double> sums) const override;

 private:
  const Encoder& encoder_;
  std::string encoder_name_;
};

}  // namespace diglot::align
