#include "align/static_encoder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <tbb/parallel_for.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

/// The numbers of section "shape".
struct Shape {
  std::uint32_t dimension;
  std::uint32_t buckets;
};

Shape read_shape(const ModelFile& file) {
  const auto numbers = file.numbers<std::uint32_t>("shape");
  constexpr std::uint32_t most_dimensions = 65536;
  constexpr std::uint32_t most_buckets = 1'000'000'000;
  file.require(numbers.size() == 2 && numbers[0] > 0 && numbers[0] % 16 == 0 &&
                   numbers[0] <= most_dimensions && numbers[1] > 0 && numbers[1] <= most_buckets,
               "shape");
  return {numbers[0], numbers[1]};
}

tokenize::Subwords read_subwords(const ModelFile& file) {
  try {
    return tokenize::Subwords(file.section("subwords"));
  } catch (const corpora::Error& error) {
    throw corpora::Error(file.path(), std::string("section 'subwords': ") + error.what());
  }
}

}  // namespace

StaticEncoder::StaticEncoder(ModelFile file)
    : file_(std::move(file)),
      subwords_(read_subwords(file_)),
      dimension_(read_shape(file_).dimension),
      extractor_(subwords_, read_shape(file_).buckets),
      scales_(file_.numbers<float>("scales")),
      rows_(file_.numbers<std::int8_t>("rows")) {
  file_.require(scales_.size() == extractor_.size(), "scales");
  // Far more than training gives; sums of such numbers stay finite.
  constexpr float largest_scale = 1e6F;
  file_.require(
      std::ranges::all_of(scales_, [](float scale) { return std::abs(scale) <= largest_scale; }),
      "scales");
  file_.require(rows_.size() == extractor_.size() * dimension_, "rows");
}

Vectors StaticEncoder::encode(std::span<const std::string_view> sentences) const {
  Vectors vectors(sentences.size(), dimension_);
  tbb::parallel_for(std::size_t{0}, sentences.size(), [&](std::size_t i) {
    add_features(sentences[i], vectors[i]);
    normalize(vectors[i]);
  });
  return vectors;
}

void StaticEncoder::add_features(std::string_view text, std::span<float> sum) const {
  for (const std::uint32_t feature : extractor_.extract(text)) {
    const float scale = scales_[feature];
    const auto row = rows_.subspan(feature * dimension_, dimension_);
    for (std::size_t i = 0; i < dimension_; ++i) sum[i] += scale * static_cast<float>(row[i]);
  }
}

std::map<std::string, std::string> serialize_encoder(std::string_view subwords,
                                                     std::uint32_t buckets,
                                                     const FeatureVectors& vectors) {
  const std::size_t d = vectors.dimension;
  assert(vectors.values.size() % d == 0);
  std::vector<float> scales(vectors.values.size() / d);
  std::vector<std::int8_t> rows(vectors.values.size());
  for (std::size_t r = 0; r < scales.size(); ++r) {
    const std::span<const float> row(vectors.values.data() + r * d, d);
    float largest = 0;
    for (const float value : row) largest = std::max(largest, std::abs(value));
    scales[r] = largest / std::numeric_limits<std::int8_t>::max();
    if (largest == 0) continue;
    for (std::size_t i = 0; i < d; ++i) {
      rows[r * d + i] = static_cast<std::int8_t>(std::lround(row[i] / scales[r]));
    }
  }
  const std::vector<std::uint32_t> shape = {static_cast<std::uint32_t>(d), buckets};
  return {{"subwords", std::string(subwords)},
          {"shape", to_bytes(std::span<const std::uint32_t>(shape))},
          {"scales", to_bytes(std::span<const float>(scales))},
          {"rows", to_bytes(std::span<const std::int8_t>(rows))}};
}

}  // namespace diglot::align
