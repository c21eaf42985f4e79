#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/huge_pages.h"
#include "align/training_set.h"

namespace diglot::align {

/// The vectors of all features, float32: feature_count x dimension, row-major.
struct FeatureVectors {
  std::size_t dimension = 0;
  LargeArray values;

  [[nodiscard]] std::size_t size() const { return dimension == 0 ? 0 : values.size() / dimension; }
};

/// The same with numbers rounded to bfloat16, the upper half of a float32: what the sentences of
/// the training are encoded with, since reading vectors all over memory is most of its work.
struct RoundedVectors {
  RoundedVectors() = default;
  explicit RoundedVectors(const FeatureVectors& vectors);

  std::size_t dimension = 0;
  std::vector<std::uint16_t, HugePageAllocator<std::uint16_t>> values;
};

/// Writes the unit-length sum of these features' vectors to `unit`; returns the length of the sum
/// (1e-6 where it is less). Precondition: unit.size() == vectors.dimension.
float encode_features(const RoundedVectors& vectors, std::span<const std::uint32_t> features,
                      std::span<float> unit);

/// Random directions whose length is the feature's inverse document frequency (Arora et al. 2017),
/// shorter where several features stand for one word. `piece_count`: how many features, the first
/// ones, are vocabulary pieces. Uses all threads; depends on data and seed alone.
FeatureVectors initial_vectors(const TrainingSet& data, std::size_t feature_count,
                               std::size_t piece_count, std::size_t dimension, std::uint64_t seed);

}  // namespace diglot::align
