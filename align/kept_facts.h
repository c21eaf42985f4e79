#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "align/fact_check.h"
#include "align/translation_metric.h"

namespace diglot::align {

/// Facts of one class: those that a translation should have and those that it has.
struct FactTally {
  double expected = 0;   ///< of the source or the reference
  double kept = 0;       ///< of these, those with a counterpart in the translation
  double told = 0;       ///< of the translation
  double supported = 0;  ///< of these, those with a counterpart in the source or the reference

  /// Shares; 1 of nothing.
  [[nodiscard]] double precision() const { return told > 0 ? supported / told : 1; }
  [[nodiscard]] double recall() const { return expected > 0 ? kept / expected : 1; }
  [[nodiscard]] double f1() const;
  /// Those without a counterpart, on both sides.
  [[nodiscard]] double lost() const { return expected - kept + told - supported; }

  FactTally& operator+=(const FactTally& other);
};

/// Numbers (dates, money and designators like S-300 among them), names, quotations.
using FactTallies = std::array<FactTally, 3>;

FactTallies tally(const FactCheck& check);
/// That of all classes together.
FactTally total(const FactTallies& tallies);

/// What a translation is held against.
enum class FactOrigin { source, references };

/// Which facts translations keep: the F1 of numbers, names and quotations, each with or without a
/// counterpart as FactChecker finds it. A measure of Diglot's own, not one of sacreBLEU. Of several
/// references, each segment has the one that it loses the fewest facts of.
class KeptFacts : public TranslationMetric {
 public:
  /// Of the checker, the source side is what a translation is held against. It must outlive this.
  KeptFacts(const FactChecker& checker, FactOrigin origin) : checker_(checker), origin_(origin) {}

  [[nodiscard]] std::string name() const override { return "facts"; }
  [[nodiscard]] std::vector<SignatureField> signature() const override;
  /// A row: of each class expected, kept, told and supported facts. Precondition: valid UTF-8.
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments& segments) const override;
  /// F1 of all classes together; 100 where there are no facts.
  [[nodiscard]] double score(std::span<const double> sums) const override;
  /// Precision, recall, F1 in % and the counts, of all classes and of each.
  [[nodiscard]] std::vector<Figure> figures(std::span<const double> sums) const override;
  [[nodiscard]] std::string remark(std::span<const double> sums) const override;

  /// How many facts a row tells to have no counterpart, of both sides.
  [[nodiscard]] static double lost(std::span<const double> row);
  /// What was found in segment i.
  [[nodiscard]] FactCheck check(const TranslatedSegments& segments, std::size_t i) const;

 private:
  const FactChecker& checker_;
  FactOrigin origin_;
};

}  // namespace diglot::align
