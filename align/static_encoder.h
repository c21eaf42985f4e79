#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "align/encoder.h"
#include "align/encoder_trainer.h"
#include "align/features.h"
#include "align/model_file.h"
#include "tokenize/subwords.h"

namespace diglot::align {

/// The built-in encoder: a sentence's vector is the unit-length sum of the vectors of its features
/// (see FeatureExtractor), which a model file holds as 8-bit integers with a scale for each
/// feature. No neural network runs.
class StaticEncoder : public Encoder {
 public:
  /// Reads the sections that serialize_encoder writes; the rows stay in the mapped file. Throws
  /// corpora::Error where they are missing or don't fit together.
  explicit StaticEncoder(ModelFile file);

  [[nodiscard]] std::size_t dimension() const override { return dimension_; }
  [[nodiscard]] Vectors encode(std::span<const std::string_view> sentences) const override;

  /// Adds up the features of one text into `sum` (dimension() numbers), without scaling it to unit
  /// length: its length grows with how much the text says.
  void add_features(std::string_view text, std::span<float> sum) const;

 private:
  ModelFile file_;
  tokenize::Subwords subwords_;
  std::size_t dimension_;
  FeatureExtractor extractor_;
  std::span<const float> scales_;
  std::span<const std::int8_t> rows_;
};

/// The sections of a model file that hold an encoder: "subwords" (the vocabulary as SentencePiece
/// serializes it), "shape", "scales", "rows". Rounds each row to 8 bits.
/// Precondition: vectors for all pieces of the vocabulary and `buckets` hashed features.
std::map<std::string, std::string> serialize_encoder(std::string_view subwords,
                                                     std::uint32_t buckets,
                                                     const FeatureVectors& vectors);

}  // namespace diglot::align
