#include "align/retrieval_evaluation.h"

#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/random.h"

namespace diglot::align {
namespace {

Vectors rows(const std::vector<std::vector<float>>& values) {
  Vectors vectors(values.size(), values.front().size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::copy(values[i].begin(), values[i].end(), vectors[i].begin());
  }
  return vectors;
}

constexpr RetrievalOptions cosine = {.margin = Margin::none};

TEST(RetrievalEvaluation, CountsRowsWithAnotherNearest) {
  const Vectors src = rows({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
  EXPECT_EQ(count_retrieval_errors(src, src, cosine), 0U);
  EXPECT_EQ(count_retrieval_errors(src, rows({{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}), cosine), 2U);
}

TEST(RetrievalEvaluation, TheMarginCorrectsForHubs) {
  // Cosines 0.5 0.6 / 0.1 0.9: the second row of tgt is near to both. With k = 2 the means are 0.55
  // and 0.5 for src, 0.3 and 0.75 for tgt, and the ratios of the first row 1 / 0.85 and 1.2 / 1.3,
  // of the second 0.2 / 0.8 and 1.8 / 1.25.
  const Vectors src = rows({{1, 0}, {0, 1}});
  const Vectors tgt = rows({{0.5F, 0.1F}, {0.6F, 0.9F}});
  EXPECT_EQ(count_retrieval_errors(src, tgt, cosine), 1U);
  EXPECT_EQ(count_retrieval_errors(src, tgt, {.margin = Margin::ratio, .k = 2}), 0U);
}

TEST(RetrievalEvaluation, OnlyTheNearestByCosineCompete) {
  // As above, but with k = 1 the second row of tgt is the only one that the first of src knows.
  const Vectors src = rows({{1, 0}, {0, 1}});
  const Vectors tgt = rows({{0.5F, 0.1F}, {0.6F, 0.9F}});
  EXPECT_EQ(count_retrieval_errors(src, tgt, {.margin = Margin::ratio, .k = 1}), 1U);
}

TEST(RetrievalEvaluation, MoreNeighboursThanRowsAreAllRows) {
  const Vectors src = rows({{1, 0}, {0, 1}});
  EXPECT_EQ(count_retrieval_errors(src, src, {.k = 1000}), 0U);
}

TEST(RetrievalEvaluation, OfEqualRowsTheFirstIsNearest) {
  const Vectors src = rows({{1, 0}, {1, 0}, {0, 1}});
  EXPECT_EQ(count_retrieval_errors(src, src, cosine), 1U) << "the second row finds the first";
}

TEST(RetrievalEvaluation, OfNothingIsZero) {
  EXPECT_EQ(count_retrieval_errors(Vectors(0, 16), Vectors(0, 16), {}), 0U);
}

TEST(RetrievalEvaluation, IsTheSameForAnyNumberOfThreads) {
  Random random(5);
  Vectors src(300, 16);
  Vectors tgt(300, 16);
  for (std::size_t i = 0; i < src.size(); ++i) {
    for (std::size_t k = 0; k < 16; ++k) {
      src[i][k] = static_cast<float>(random.uniform() - 0.5);
      tgt[i][k] = src[i][k] + 0.4F * static_cast<float>(random.uniform() - 0.5);
    }
    normalize(src[i]);
    normalize(tgt[i]);
  }
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return count_retrieval_errors(src, tgt, {});
  };
  EXPECT_EQ(with(1), with(2));
}

}  // namespace
}  // namespace diglot::align
