#include "align/paired_significance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

#include <tbb/parallel_for.h>

#include "align/interval.h"
#include "align/pcg64.h"

namespace diglot::align {
namespace {

/// How often each segment is in a sample.
using Weights = std::vector<double>;

/// How many samples are at hand at a time, which bounds the memory.
constexpr std::size_t block = 16;

/// Draws the weights of the segments for each of many samples, one sample after another, and calls
/// `use(sample, weights)` on all threads. `draw(weights)` gets zeros.
template <class Draw, class Use>
void for_each_sample(std::size_t samples, std::size_t segments, Draw draw, const Use& use) {
  std::vector<Weights> drawn(std::min(block, samples));
  for (std::size_t begin = 0; begin < samples; begin += block) {
    const std::size_t count = std::min(block, samples - begin);
    for (std::size_t i = 0; i < count; ++i) {
      drawn[i].assign(segments, 0);
      draw(drawn[i]);
    }
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { use(begin + i, drawn[i]); });
  }
}

/// Calls `use(sample, weights)` with how often each segment is in each bootstrap sample.
template <class Use>
void for_each_bootstrap_sample(std::size_t segments, const ResamplingOptions& options,
                               const Use& use) {
  assert(segments > 0 && segments <= std::numeric_limits<std::uint32_t>::max());
  Pcg64 random(options.seed);
  const auto bound = static_cast<std::uint32_t>(segments);
  for_each_sample(
      options.samples, segments,
      [&](Weights& weights) {
        for (std::size_t i = 0; i < segments; ++i) ++weights[random.below(bound)];
      },
      use);
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

ConfidenceInterval interval_of(const std::vector<double>& scores) {
  const auto [low, high] = middle_95(scores);
  return {mean_of(scores), 0.5 * (high - low)};
}

/// Of a null hypothesis: the share of the values that lie above the one that was seen, which is
/// counted among those above so that none is impossible.
double p_value(const std::vector<double>& values, double seen) {
  const auto above = std::ranges::count_if(values, [&](double value) { return value > seen; });
  return static_cast<double>(above + 1) / static_cast<double>(values.size() + 1);
}

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

std::vector<double> plus(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

/// The scores of the systems, with nothing else known.
std::vector<std::vector<SystemResult>> scores_of(std::span<const SystemStatistics> metrics) {
  std::vector<std::vector<SystemResult>> results;
  for (const SystemStatistics& statistics : metrics) {
    auto& row = results.emplace_back();
    for (const SegmentStatistics& system : statistics.systems) {
      row.push_back({statistics.metric->score(system.sum()), {}, {}});
    }
  }
  return results;
}

/// By metric, system and sample.
using SampleValues = std::vector<std::vector<std::vector<double>>>;

SampleValues room_for(std::span<const SystemStatistics> metrics, std::size_t samples) {
  SampleValues values;
  for (const SystemStatistics& statistics : metrics) {
    values.emplace_back(statistics.systems.size(), std::vector<double>(samples));
  }
  return values;
}

std::size_t segments_of(std::span<const SystemStatistics> metrics) {
  return metrics.empty() ? 0 : metrics.front().systems.front().segments();
}

}  // namespace

ConfidenceInterval bootstrap_interval(const TranslationMetric& metric,
                                      const SegmentStatistics& statistics,
                                      const ResamplingOptions& options) {
  std::vector<double> scores(options.samples);
  for_each_bootstrap_sample(statistics.segments(), options,
                            [&](std::size_t sample, const Weights& weights) {
                              scores[sample] = metric.score(statistics.sum(weights));
                            });
  return interval_of(scores);
}

std::vector<std::vector<SystemResult>> paired_bootstrap(std::span<const SystemStatistics> metrics,
                                                        const ResamplingOptions& options) {
  auto results = scores_of(metrics);
  SampleValues scores = room_for(metrics, options.samples);
  for_each_bootstrap_sample(
      segments_of(metrics), options, [&](std::size_t sample, const Weights& weights) {
        for (std::size_t m = 0; m < metrics.size(); ++m) {
          for (std::size_t s = 0; s < metrics[m].systems.size(); ++s) {
            scores[m][s][sample] = metrics[m].metric->score(metrics[m].systems[s].sum(weights));
          }
        }
      });
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    for (std::size_t s = 0; s < results[m].size(); ++s) {
      results[m][s].interval = interval_of(scores[m][s]);
      if (s == 0) continue;
      std::vector<double> differences = minus(scores[m][s], scores[m][0]);
      for (double& difference : differences) difference = std::abs(difference);
      const double mean = mean_of(differences);
      for (double& difference : differences) difference -= mean;
      results[m][s].p_value =
          p_value(differences, std::abs(results[m][0].score - results[m][s].score));
    }
  }
  return results;
}

std::vector<std::vector<SystemResult>> approximate_randomization(
    std::span<const SystemStatistics> metrics, const ResamplingOptions& options) {
  auto results = scores_of(metrics);
  SampleValues differences = room_for(metrics, options.samples);
  SampleValues sums;  // by metric and system: their statistics
  for (const SystemStatistics& statistics : metrics) {
    auto& row = sums.emplace_back();
    for (const SegmentStatistics& system : statistics.systems) row.push_back(system.sum());
  }
  Pcg64 random(options.seed);
  RandomBits bit(random);
  for_each_sample(
      options.samples, segments_of(metrics),
      [&](Weights& weights) {
        for (double& weight : weights) weight = bit() ? 1 : 0;
      },
      [&](std::size_t sample, const Weights& weights) {
        for (std::size_t m = 0; m < metrics.size(); ++m) {
          const auto& [metric, systems] = metrics[m];
          const std::vector<double> of_baseline = systems[0].sum(weights);
          for (std::size_t s = 1; s < systems.size(); ++s) {
            // Segments of weight 1 from the baseline, the others from the system; and the other way
            // round.
            const std::vector<double> of_system = systems[s].sum(weights);
            const double one = metric->score(plus(of_baseline, minus(sums[m][s], of_system)));
            const double other = metric->score(plus(of_system, minus(sums[m][0], of_baseline)));
            differences[m][s][sample] = std::abs(one - other);
          }
        }
      });
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    for (std::size_t s = 1; s < results[m].size(); ++s) {
      results[m][s].p_value =
          p_value(differences[m][s], std::abs(results[m][0].score - results[m][s].score));
    }
  }
  return results;
}

}  // namespace diglot::align
