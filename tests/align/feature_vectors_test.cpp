#include "align/feature_vectors.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/vectors.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

TEST(FeatureVectors, AreAddedUpAndBroughtToUnitLength) {
  const FeatureVectors exact{2, {3, 0, 0, 2, 5, 5}};
  ASSERT_EQ(exact.size(), 3U);
  const RoundedVectors vectors(exact);
  const std::vector<std::uint32_t> features = {0, 1, 1};
  std::vector<float> unit(2);
  EXPECT_NEAR(encode_features(vectors, features, unit), 5, 1e-6) << "of (3, 4)";
  EXPECT_NEAR(unit[0], 0.6, 1e-6);
  EXPECT_NEAR(unit[1], 0.8, 1e-6);
}

TEST(FeatureVectors, OfNoFeatureAddUpToZero) {
  const RoundedVectors vectors(FeatureVectors{2, {3, 4}});
  std::vector<float> unit = {7, 7};
  EXPECT_EQ(encode_features(vectors, {}, unit), 1e-6F) << "as a length that is divided by";
  EXPECT_EQ(unit, (std::vector<float>{0, 0}));
}

TEST(FeatureVectors, OfNoDimensionAreNone) { EXPECT_EQ(FeatureVectors().size(), 0U); }

class InitialVectors : public ::testing::Test {
 protected:
  static constexpr std::size_t dimension = 16;

  InitialVectors() {
    data_.add(extractor_, "en-ro", "toy", 1, std::vector<std::string>{"bado", "bado bado", "kelu"},
              std::vector<std::string>{"mina", "bado", "mina"});
  }

  [[nodiscard]] FeatureVectors begin(std::uint64_t seed) const {
    return initial_vectors(data_, extractor_.size(), pieces_.size(), dimension, seed);
  }

  const std::string compiled_ = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, 4096};
  TrainingSet data_;
};

TEST_F(InitialVectors, AreAsLongAsTheFeatureIsRare) {
  // In how many of the six sentences each feature is.
  std::map<std::size_t, int> counts;
  for (std::size_t pair = 0; pair < data_.size(); ++pair) {
    for (const TrainingSentence& sentence : {data_.src(pair), data_.tgt(pair)}) {
      for (const auto feature : std::set(sentence.features.begin(), sentence.features.end())) {
        ++counts[feature];
      }
    }
  }
  ASSERT_LT(counts.begin()->first, pieces_.size()) << "pieces are among them";
  ASSERT_GE(counts.rbegin()->first, pieces_.size()) << "and hashed ones";
  const FeatureVectors vectors = begin(1);
  ASSERT_EQ(vectors.size(), extractor_.size());
  for (std::size_t row = 0; row < vectors.size(); ++row) {
    const double idf = std::log(6 / (1.0 + counts[row]));
    const double share = row < pieces_.size() ? 1 : 0.3;
    const auto vector = std::span(vectors.values).subspan(row * dimension, dimension);
    ASSERT_NEAR(length(vector), std::abs(share * idf), 1e-5) << row;
  }
}

TEST_F(InitialVectors, PointAllOverTheSphere) {
  const FeatureVectors exact = begin(1);
  const RoundedVectors vectors(exact);
  std::vector<float> mean(dimension);
  for (std::size_t row = 0; row < exact.size(); ++row) {
    std::vector<float> vector(dimension);
    encode_features(vectors, std::vector{static_cast<std::uint32_t>(row)}, vector);
    for (std::size_t k = 0; k < dimension; ++k) mean[k] += vector[k];
  }
  // Were they all alike, the sum would be as long as they are many; at random, about the root.
  EXPECT_LT(length(mean), 3 * std::sqrt(static_cast<double>(exact.size())));
}

TEST_F(InitialVectors, DependOnTheSeedAndOnNoThreads) {
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return begin(1).values;
  };
  EXPECT_EQ(with(1), with(4));
  EXPECT_NE(with(1), begin(2).values);
}

}  // namespace
}  // namespace diglot::align
