#include "align/source_similarity.h"

#include <cmath>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

/// How many "a" and how many "b" a sentence has, as a unit vector.
class Letters : public Encoder {
 public:
  [[nodiscard]] std::size_t dimension() const override { return 2; }
  [[nodiscard]] Vectors encode(std::span<const std::string_view> sentences) const override {
    Vectors vectors(sentences.size(), 2);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      for (const char c : sentences[i]) vectors[i][c == 'a' ? 0 : 1] += 1;
      normalize(vectors[i]);
    }
    return vectors;
  }
};

TEST(SourceSimilarity, IsTheMeanCosine) {
  const Letters letters;
  const SourceSimilarity metric(letters, "letters");
  const Lines sources = {"ab", "a", "a", "", "b"};
  const Lines hypotheses = {"ba", "b", "ab", "", ""};
  const SegmentStatistics statistics = metric.statistics({hypotheses, {}, sources});
  EXPECT_NEAR(metric.score(statistics.row(0)), 100, 1e-4);
  EXPECT_NEAR(metric.score(statistics.row(1)), 0, 1e-4);
  EXPECT_NEAR(metric.score(statistics.row(2)), 100 * std::sqrt(0.5), 1e-4);
  EXPECT_EQ(metric.score(statistics.row(3)), 0);
  EXPECT_EQ(metric.score(statistics.row(4)), 0);
  EXPECT_NEAR(metric.score(statistics.sum()), 20 * (1 + std::sqrt(0.5)), 1e-4);
  EXPECT_EQ(metric.signature().at(0).value, "letters");
}

TEST(SourceSimilarity, OfNoSegmentsIsNothing) {
  const Letters letters;
  const SourceSimilarity metric(letters, "letters");
  EXPECT_EQ(metric.statistics({{}, {}}).columns(), 2U);
  EXPECT_EQ(metric.score(std::vector<double>{0, 0}), 0);
}

}  // namespace
}  // namespace diglot::align
