#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/paired_significance.h"
#include "align/translation_metric.h"
#include "tools/translation_breakdown.h"
#include "tools/translation_signature.h"

namespace diglot::tools {

// Scores of translations as sacreBLEU 2.6 tells them, as JSON with all digits.

/// A score and what is told with it.
struct TranslationScore {
  std::string system;       ///< its name, where there are several
  std::size_t segment = 0;  ///< from 1, of a single segment's score
  std::string name;         ///< of the metric
  std::string signature;
  double score = 0;
  std::optional<align::ConfidenceInterval> interval;
  std::string remark;
  std::vector<align::Figure> figures;
  TranslationBreakdown breakdown;
};

/// By the sum of the statistics of what is scored.
TranslationScore translation_score(const align::TranslationMetric& metric,
                                   const std::vector<double>& sums, std::string signature);

/// sacreBLEU's keys, "system" and "segment" where they are known, then the metric's figures, the
/// fields of the signature and the breakdown.
boost::json::object to_json(const TranslationScore& score);

/// A line each, "BLEU|signature = 47.5 64.6/53.7/… (BP = …)", aligned at the first "=". `width` is
/// the number of decimals.
std::string to_lines(const std::vector<TranslationScore>& scores, int width);

/// The scores of several systems; `scores[s][m]` is that of system s by metric m.
std::string to_table(const std::vector<std::vector<TranslationScore>>& scores, int width);

/// Which test a p-value is of.
enum class PairedTest { bootstrap, randomization };

/// What a paired test found: `results[m][s]` by metric and system, the baseline first.
struct PairedReport {
  PairedTest test = PairedTest::bootstrap;
  std::size_t samples = 0;
  std::vector<std::string> systems;
  std::vector<std::string> metrics;
  std::vector<std::string> signatures;  ///< of the metrics
  std::vector<std::vector<align::SystemResult>> results;
};

/// An object for each system: its name, then by metric score, p_value, mean and ci.
boost::json::array to_json(const PairedReport& report);
/// A table, how to read it, and the signatures.
std::string to_text(const PairedReport& report, int width);

}  // namespace diglot::tools
