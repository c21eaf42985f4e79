#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "align/encoder.h"
#include "align/feature_vectors.h"
#include "align/features.h"
#include "align/model_file.h"
#include "align/quantized_rows.h"

namespace diglot::align {

/// The built-in encoder: a sentence's vector is the unit-length sum of the vectors of its features
/// (see FeatureExtractor), which a model file holds as integers of 8 or 4 bits with a scale for
/// each feature. No neural network runs. A sentence without features has the zero vector.
///
/// Time is linear in the text; memory beside the mapped file is that of one chunk of text a thread,
/// kept from sentence to sentence. Immutable; thread-safe.
class StaticEncoder : public Encoder {
 public:
  /// Checks the sections that serialize_encoder writes; tables and rows stay in the mapped file.
  /// Throws corpora::Error where they are missing or don't fit together.
  explicit StaticEncoder(ModelFile file);

  [[nodiscard]] std::size_t dimension() const override { return rows_.dimension; }
  /// Many sentences, on all threads.
  [[nodiscard]] Vectors encode(std::span<const std::string_view> sentences) const override;
  /// One sentence, on this thread: its vector is written to `vector` (dimension() numbers).
  void encode_into(std::span<float> vector, std::string_view sentence) const;

  /// Adds up the features of one text into `sum` (dimension() numbers), without scaling it to unit
  /// length: its length grows with how much the text says.
  void add_features(std::string_view text, std::span<float> sum) const;

  /// What a sentence is the sum of, and the vectors of that.
  [[nodiscard]] const FeatureExtractor& features() const { return extractor_; }
  [[nodiscard]] const QuantizedRows& rows() const { return rows_; }

 private:
  ModelFile file_;
  FeatureExtractor extractor_;
  QuantizedRows rows_;
};

/// The sections of a model file that hold an encoder: "subwords" (the vocabulary as SentencePiece
/// serializes it), "unigram" (the same, compiled), "known" (the bits of KnownFeatures; none where
/// all are known), "shape", "scales", "rows". Rounds each row to so many bits. Throws
/// corpora::Error where the vocabulary is of a kind that can't be compiled. Precondition: vectors
/// for all pieces of the vocabulary and `buckets` hashed features.
std::map<std::string, std::string> serialize_encoder(std::string_view subwords,
                                                     std::uint32_t buckets,
                                                     std::span<const std::uint8_t> known,
                                                     const FeatureVectors& vectors,
                                                     Bits bits = Bits::eight);

}  // namespace diglot::align
