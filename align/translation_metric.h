#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/segment_statistics.h"

namespace diglot::align {

/// Translations, what they should be and what they are of: hypotheses[i], each references[r][i] and
/// sources[i] belong to segment i. Views: the texts must outlive it.
struct TranslatedSegments {
  std::span<const std::string_view> hypotheses;
  std::vector<std::span<const std::string_view>> references;  ///< each as long as the hypotheses
  std::span<const std::string_view> sources = {};             ///< likewise, or empty if not known

  [[nodiscard]] std::size_t size() const { return hypotheses.size(); }
  /// Those from `begin` to before `end`.
  [[nodiscard]] TranslatedSegments part(std::size_t begin, std::size_t end) const;
};

/// What a signature tells of a metric: by its name, its short name, and how it was set.
struct SignatureField {
  std::string name;
  std::string short_name;
  std::string value;
};

/// A number, or several, beside the score: "bp", "precisions".
struct Figure {
  std::string name;
  std::vector<double> values;
  enum class Shape { number, list } shape = Shape::number;
};

/// A measure of translations against references, such as BLEU, or against the source. Immutable;
/// every method may be called from several threads at a time.
class TranslationMetric {
 public:
  TranslationMetric() = default;
  TranslationMetric(const TranslationMetric&) = delete;
  TranslationMetric& operator=(const TranslationMetric&) = delete;
  virtual ~TranslationMetric() = default;

  /// "BLEU", "chrF2++".
  [[nodiscard]] virtual std::string name() const = 0;
  /// In sacreBLEU's order.
  [[nodiscard]] virtual std::vector<SignatureField> signature() const = 0;
  /// Throws corpora::Error (without a place) where a line of a hypothesis or a reference is more
  /// than the metric can take.
  virtual void require_scorable(std::string_view /*line*/) const {}
  /// Whether a better translation has the lower score.
  [[nodiscard]] virtual bool less_is_better() const { return false; }
  /// The statistics of each segment. Precondition: at least one reference, or sources for a metric
  /// that asks for these; all lines are scorable.
  [[nodiscard]] virtual SegmentStatistics statistics(const TranslatedSegments& segments) const = 0;
  /// The score, in %, of segments by the sum of their statistics.
  [[nodiscard]] virtual double score(std::span<const double> sums) const = 0;
  /// What is worth telling beside it.
  [[nodiscard]] virtual std::vector<Figure> figures(std::span<const double> sums) const = 0;
  /// The same behind the score in a line, as sacreBLEU writes it; may be empty.
  [[nodiscard]] virtual std::string remark(std::span<const double> sums) const = 0;
};

/// The same statistics, computed on all threads.
SegmentStatistics parallel_statistics(const TranslationMetric& metric,
                                      const TranslatedSegments& segments);

}  // namespace diglot::align
