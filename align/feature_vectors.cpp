#include "align/feature_vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "align/batch_blocks.h"
#include "align/random.h"
#include "align/training_kernels.h"
#include "align/vectors.h"

namespace diglot::align {

RoundedVectors::RoundedVectors(const FeatureVectors& vectors)
    : dimension(vectors.dimension), values(vectors.values.size()) {
  for_each_block(vectors.size(), [&](std::size_t begin, std::size_t end) {
    training_kernels().round(values.data() + begin * dimension,
                             vectors.values.data() + begin * dimension, (end - begin) * dimension);
  });
}

float encode_features(const RoundedVectors& vectors, std::span<const std::uint32_t> features,
                      std::span<float> unit) {
  const std::size_t d = vectors.dimension;
  assert(unit.size() == d);
  training_kernels().sum_rows(unit.data(), vectors.values.data(), features.data(), features.size(),
                              d);
  const float sum_length = std::max(1e-6F, length(unit));
  for (float& value : unit) value /= sum_length;
  return sum_length;
}

FeatureVectors initial_vectors(const TrainingSet& data, std::size_t feature_count,
                               std::size_t piece_count, std::size_t dimension, std::uint64_t seed) {
  const auto frequencies = data.document_frequencies(feature_count);
  const auto sentences = static_cast<float>(2 * data.size());
  FeatureVectors vectors{dimension, LargeArray(feature_count * dimension)};
  for_each_block(feature_count, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      Random random(seed * 0x9E3779B97F4A7C15ULL + row);
      const float idf = std::log(sentences / (1.0F + static_cast<float>(frequencies[row])));
      constexpr float hashed_share = 0.3F;  // measured: several features stand for one word
      const float row_length = idf * (row < piece_count ? 1.0F : hashed_share);
      const std::span<float> vector(vectors.values.data() + row * dimension, dimension);
      for (float& value : vector) value = static_cast<float>(2 * random.uniform() - 1);
      normalize(vector);
      for (float& value : vector) value *= row_length;
    }
  });
  return vectors;
}

}  // namespace diglot::align
