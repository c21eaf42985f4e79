#include "align/static_encoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/row_sum.h"
#include "corpora/error.h"
#include "tokenize/text_chunks.h"
#include "tokenize/unigram.h"

namespace diglot::align {
namespace {

/// The numbers of section "shape".
struct Shape {
  std::uint32_t dimension;
  std::uint32_t buckets;
  Bits bits;
};

Shape read_shape(const ModelFile& file) {
  const auto numbers = file.numbers<std::uint32_t>("shape");
  constexpr std::uint32_t most_dimensions = 65536;
  constexpr std::uint32_t most_buckets = 1'000'000'000;
  file.require(numbers.size() == 3 && numbers[0] > 0 && numbers[0] % 16 == 0 &&
                   numbers[0] <= most_dimensions && numbers[1] > 0 && numbers[1] <= most_buckets &&
                   (numbers[2] == 4 || numbers[2] == 8),
               "shape");
  return {numbers[0], numbers[1], static_cast<Bits>(numbers[2])};
}

tokenize::Unigram read_unigram(const ModelFile& file) {
  const std::string_view compiled = file.section("unigram");
  try {
    return tokenize::Unigram(compiled);
  } catch (const corpora::Error&) {
    file.require(false, "unigram");
    throw;
  }
}

KnownFeatures read_known(const ModelFile& file) {
  const auto bits = file.numbers<std::uint8_t>("known");
  if (bits.empty()) return {};
  file.require(KnownFeatures::is_valid(bits), "known");
  return KnownFeatures(bits);
}

FeatureExtractor read_extractor(const ModelFile& file) {
  (void)file.section("subwords");  // without it `diglot tokenize` can't use the model
  return {read_unigram(file), read_shape(file).buckets, read_known(file)};
}

QuantizedRows read_rows(const ModelFile& file, std::size_t count) {
  const Shape shape = read_shape(file);
  const QuantizedRows rows{file.numbers<float>("scales"), file.numbers<std::uint8_t>("rows"),
                           shape.dimension, shape.bits};
  file.require(rows.scales.size() == count, "scales");
  // Far more than training gives; sums of such numbers stay finite.
  constexpr float largest_scale = 1e6F;
  file.require(std::ranges::all_of(rows.scales,
                                   [](float scale) { return std::abs(scale) <= largest_scale; }),
               "scales");
  file.require(rows.bytes.size() == count * row_bytes(shape.dimension, shape.bits), "rows");
  return rows;
}

}  // namespace

StaticEncoder::StaticEncoder(ModelFile file)
    : file_(std::move(file)),
      extractor_(read_extractor(file_)),
      rows_(read_rows(file_, extractor_.size())) {}

Vectors StaticEncoder::encode(std::span<const std::string_view> sentences) const {
  Vectors vectors(sentences.size(), dimension());
  tbb::parallel_for(std::size_t{0}, sentences.size(),
                    [&](std::size_t i) { encode_into(vectors[i], sentences[i]); });
  return vectors;
}

void StaticEncoder::encode_into(std::span<float> vector, std::string_view sentence) const {
  std::ranges::fill(vector, 0.0F);
  add_features(sentence, vector);
  normalize(vector);
}

void StaticEncoder::add_features(std::string_view text, std::span<float> sum) const {
  thread_local FeatureExtractor::Scratch scratch;
  tokenize::for_each_chunk(text, [&](std::string_view chunk) {
    add_rows(rows_, extractor_.extract(chunk, scratch), sum);
  });
}

std::map<std::string, std::string> serialize_encoder(std::string_view subwords,
                                                     std::uint32_t buckets,
                                                     std::span<const std::uint8_t> known,
                                                     const FeatureVectors& vectors, Bits bits) {
  const QuantizedStorage rows = quantize(vectors.values, vectors.dimension, bits);
  const std::array<std::uint32_t, 3> shape = {static_cast<std::uint32_t>(vectors.dimension),
                                              buckets, static_cast<std::uint32_t>(bits)};
  return {{"subwords", std::string(subwords)},
          {"unigram", tokenize::compile_unigram(subwords)},
          {"known", to_bytes(known)},
          {"shape", to_bytes(std::span<const std::uint32_t>(shape))},
          {"scales", to_bytes(std::span<const float>(rows.scales))},
          {"rows", to_bytes(std::span<const std::uint8_t>(rows.bytes))}};
}

}  // namespace diglot::align
