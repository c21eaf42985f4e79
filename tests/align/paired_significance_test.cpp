#include "align/paired_significance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/pcg64.h"
#include "align/random.h"

namespace diglot::align {
namespace {

/// The first column by the second, in %.
class Share : public TranslationMetric {
 public:
  [[nodiscard]] std::string name() const override { return "share"; }
  [[nodiscard]] std::vector<SignatureField> signature() const override { return {}; }
  [[nodiscard]] SegmentStatistics statistics(const TranslatedSegments&) const override {
    return {0, 2};
  }
  [[nodiscard]] double score(std::span<const double> sums) const override {
    return 100 * sums[0] / sums[1];
  }
  [[nodiscard]] std::vector<Figure> figures(std::span<const double>) const override { return {}; }
  [[nodiscard]] std::string remark(std::span<const double>) const override { return ""; }
};

/// Of each segment, up to ten right of ten; with more of the first kind where `luck` is greater.
SegmentStatistics invent(std::size_t segments, std::size_t luck, Random& random) {
  SegmentStatistics statistics(segments, 2);
  for (std::size_t i = 0; i < segments; ++i) {
    statistics.row(i)[0] = static_cast<double>(random.below(6) + luck);
    statistics.row(i)[1] = 10;
  }
  return statistics;
}

double score_of(const std::vector<std::vector<double>>& rows) {
  double right = 0;
  double all = 0;
  for (const auto& row : rows) {
    right += row[0];
    all += row[1];
  }
  return 100 * right / all;
}

std::vector<double> row_of(const SegmentStatistics& statistics, std::size_t i) {
  return {statistics.row(i).begin(), statistics.row(i).end()};
}

constexpr std::size_t segments = 40;
const ResamplingOptions options{500, 99};

class PairedSignificance : public ::testing::Test {
 protected:
  PairedSignificance() {
    Random random(3);
    for (const std::size_t luck : {1U, 1U, 4U}) {
      metrics_[0].systems.push_back(invent(segments, luck, random));
    }
    metrics_[0].systems.push_back(metrics_[0].systems[0]);
  }

  [[nodiscard]] const SegmentStatistics& system(std::size_t s) const {
    return metrics_[0].systems[s];
  }

  Share share_;
  std::vector<SystemStatistics> metrics_ = {{&share_, {}}};
};

TEST_F(PairedSignificance, OfTheBootstrapIsThatOfItsDefinition) {
  std::vector<std::vector<double>> scores(4);
  Pcg64 random(options.seed);
  for (std::size_t sample = 0; sample < options.samples; ++sample) {
    std::vector<std::vector<std::vector<double>>> drawn(4);
    for (std::size_t i = 0; i < segments; ++i) {
      const std::size_t segment = random.below(segments);
      for (std::size_t s = 0; s < 4; ++s) drawn[s].push_back(row_of(system(s), segment));
    }
    for (std::size_t s = 0; s < 4; ++s) scores[s].push_back(score_of(drawn[s]));
  }
  const auto results = paired_bootstrap(metrics_, options).at(0);
  ASSERT_EQ(results.size(), 4U);
  for (std::size_t s = 0; s < 4; ++s) {
    double mean = 0;
    double mean_difference = 0;
    for (std::size_t i = 0; i < options.samples; ++i) {
      mean += scores[s][i] / 500;
      mean_difference += std::abs(scores[s][i] - scores[0][i]) / 500;
    }
    EXPECT_NEAR(results[s].interval.value().mean, mean, 1e-9);
    const double difference = std::abs(results[s].score - results[0].score);
    double above = 1;
    for (std::size_t i = 0; i < options.samples; ++i) {
      above += std::abs(scores[s][i] - scores[0][i]) - mean_difference > difference ? 1 : 0;
    }
    std::vector<double> sorted = scores[s];
    std::ranges::sort(sorted);
    EXPECT_NEAR(results[s].interval.value().half_width, (sorted[487] - sorted[12]) / 2, 1e-9);
    EXPECT_EQ(results[s].p_value.has_value(), s > 0);
    if (s == 0) continue;
    EXPECT_NEAR(results[s].p_value.value(), above / 501, 1e-12);
  }
  const ConfidenceInterval alone = bootstrap_interval(share_, system(0), options);
  EXPECT_EQ(alone.mean, results[0].interval.value().mean) << "the draws are the same";
  EXPECT_EQ(alone.half_width, results[0].interval.value().half_width);
}

TEST_F(PairedSignificance, OfRandomizationIsThatOfItsDefinition) {
  const auto results = approximate_randomization(metrics_, options).at(0);
  ASSERT_EQ(results.size(), 4U);
  for (std::size_t s = 1; s < 4; ++s) {
    Pcg64 random(options.seed);
    RandomBits bit(random);
    const double difference = std::abs(results[s].score - results[0].score);
    double above = 1;
    for (std::size_t trial = 0; trial < options.samples; ++trial) {
      std::vector<std::vector<double>> one;
      std::vector<std::vector<double>> other;
      for (std::size_t i = 0; i < segments; ++i) {
        const bool stay = bit();
        one.push_back(row_of(system(stay ? 0 : s), i));
        other.push_back(row_of(system(stay ? s : 0), i));
      }
      above += std::abs(score_of(one) - score_of(other)) > difference ? 1 : 0;
    }
    EXPECT_NEAR(results[s].p_value.value(), above / 501, 1e-12) << "system " << s;
    EXPECT_FALSE(results[s].interval.has_value());
  }
  EXPECT_FALSE(results[0].p_value.has_value());
}

TEST_F(PairedSignificance, SeesWhatDiffers) {
  for (const auto& results : {paired_bootstrap(metrics_, options).at(0),
                              approximate_randomization(metrics_, options).at(0)}) {
    EXPECT_GT(results[1].p_value.value(), 0.05) << "of the same luck";
    EXPECT_LT(results[2].p_value.value(), 0.01) << "of much more";
    EXPECT_NEAR(results[3].p_value.value(), 1.0 / 501, 1e-12)
        << "a system does not differ from itself by chance";
  }
}

TEST_F(PairedSignificance, OfMoreSamplesThanAreAtHandAtATime) {
  ResamplingOptions few = options;
  few.samples = 1;
  EXPECT_EQ(paired_bootstrap(metrics_, few)[0][0].interval.value().half_width, 0);
  few.samples = 17;
  EXPECT_EQ(approximate_randomization(metrics_, few)[0].size(), 4U);
}

}  // namespace
}  // namespace diglot::align
