#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "align/segment_statistics.h"
#include "align/translation_metric.h"

namespace diglot::align {

// Whether the scores of two systems differ by more than chance would have it, as sacreBLEU (Post
// 2018) tests it, with the random numbers that it draws from NumPy for the same seed. (It adds up
// and divides bootstrap samples in single precision, so that its figures differ from these from the
// seventh digit on.)

struct ResamplingOptions {
  std::size_t samples = 1000;
  std::uint64_t seed = 12345;
};

/// The statistics of each of several systems by one metric, the baseline first. The metric must
/// outlive it.
struct SystemStatistics {
  const TranslationMetric* metric;
  std::vector<SegmentStatistics> systems;  ///< of the same segments
};

/// The mean of scores, and half of what the middle 95 % of them span.
struct ConfidenceInterval {
  double mean = 0;
  double half_width = 0;
};

struct SystemResult {
  double score = 0;
  std::optional<double> p_value;               ///< against the baseline, which has none
  std::optional<ConfidenceInterval> interval;  ///< of bootstrap alone
};

/// The interval of the scores of `samples` random draws of as many segments, each of which may be
/// drawn several times. Precondition: at least one segment and one sample.
ConfidenceInterval bootstrap_interval(const TranslationMetric& metric,
                                      const SegmentStatistics& statistics,
                                      const ResamplingOptions& options);

/// Paired bootstrap resampling (Koehn 2004): element [m][s] is what metric m says of system s. The
/// draws are the same for all. A p-value is the share of draws whose difference, less the mean of
/// these differences, is above that of the systems. Precondition: as above, and all statistics are
/// of the same segments.
std::vector<std::vector<SystemResult>> paired_bootstrap(std::span<const SystemStatistics> metrics,
                                                        const ResamplingOptions& options);

/// Paired approximate randomization (Riezler & Maxwell 2005): likewise. A p-value is the share of
/// random exchanges of segments between the two systems whose difference is above theirs.
std::vector<std::vector<SystemResult>> approximate_randomization(
    std::span<const SystemStatistics> metrics, const ResamplingOptions& options);

}  // namespace diglot::align
