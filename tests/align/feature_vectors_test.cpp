#include "align/feature_vectors.h"

#include <cmath>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/vectors.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

TEST(FeatureVectors, AreAddedUpAndBroughtToUnitLength) {
  const FeatureVectors vectors{2, {3, 0, 0, 2, 5, 5}};
  ASSERT_EQ(vectors.size(), 3U);
  const std::vector<std::uint32_t> features = {0, 1, 1};
  std::vector<float> unit(2);
  EXPECT_NEAR(encode_features(vectors, features, unit), 5, 1e-6) << "of (3, 4)";
  EXPECT_NEAR(unit[0], 0.6, 1e-6);
  EXPECT_NEAR(unit[1], 0.8, 1e-6);
}

TEST(FeatureVectors, BeginAsLongAsTheFeatureIsRare) {
  const std::string compiled = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces(compiled);
  const FeatureExtractor extractor(pieces, 512);
  TrainingSet data;
  data.add(extractor, "en-ro", "toy", 1, std::vector<std::string>{"bado", "bado kelu"},
           std::vector<std::string>{"mina", "mina"});
  const auto frequencies = data.document_frequencies(extractor.size());
  const FeatureVectors vectors = initial_vectors(data, extractor.size(), pieces.size(), 16, 1);
  ASSERT_EQ(vectors.size(), extractor.size());
  for (const std::size_t row : {std::size_t{5}, pieces.size() + 7}) {
    const double idf = std::log(4 / (1.0 + frequencies[row]));
    const double share = row < pieces.size() ? 1 : 0.3;
    EXPECT_NEAR(length(std::span(vectors.values).subspan(row * 16, 16)), share * idf, 1e-5) << row;
  }
  EXPECT_EQ(vectors.values, initial_vectors(data, extractor.size(), pieces.size(), 16, 1).values);
  EXPECT_NE(vectors.values, initial_vectors(data, extractor.size(), pieces.size(), 16, 2).values);
}

}  // namespace
}  // namespace diglot::align
