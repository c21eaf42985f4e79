#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/model_file.h"
#include "align/vectors.h"

namespace diglot::align {

/// A collection of sentences of each language, against which similarities are judged: some
/// sentences lie near to everything, others near to nothing, so a cosine means little by itself
/// (the margin of Artetxe & Schwenk 2019, with a fixed background in place of the documents at
/// hand).
///
/// Immutable; thread-safe.
class Background {
 public:
  /// Reads the sections that serialize_background writes, which hold vectors of `dimension`.
  /// Throws corpora::Error where they are missing or malformed.
  Background(ModelFile file, std::size_t dimension);

  /// The mean cosine of each vector (a row) with its four nearest in the background of `lang`; of
  /// all languages where that one is unknown.
  [[nodiscard]] std::vector<float> nearness(const Vectors& vectors, std::string_view lang) const;
  /// The vectors of each language.
  [[nodiscard]] std::map<std::string, Vectors> languages() const;

 private:
  ModelFile file_;
  std::size_t dimension_;
  std::span<const std::int8_t> rows_;  ///< unit vectors times 127, language after language
  std::map<std::string, std::span<const std::int8_t>, std::less<>> languages_;
};

/// The sections "bg-languages" and "bg-rows" of a model file: unit vectors of sentences of each
/// language, rounded to 8 bits.
std::map<std::string, std::string> serialize_background(
    const std::map<std::string, Vectors>& languages);

}  // namespace diglot::align
