#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/model_file.h"
#include "align/vectors.h"

namespace diglot::align {

/// Brings margins to the scale that the model's classifiers know: slope times the margin, plus
/// shift.
struct MarginScale {
  float slope = 1;
  float shift = 0;
};

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
  /// One of these vectors, which all have `dimension` columns, rounded to 8 bits.
  Background(const std::map<std::string, Vectors>& languages, std::size_t dimension,
             MarginScale scale);

  /// The mean cosine of each vector (a row) with its four nearest in the background of `lang`; of
  /// all languages where that one is unknown.
  [[nodiscard]] std::vector<float> nearness(const Vectors& vectors, std::string_view lang) const;
  /// Whether it has sentences of this language, or of none at all.
  [[nodiscard]] bool covers(std::string_view lang) const {
    return languages_.empty() || languages_.contains(lang);
  }
  /// The vectors of each language.
  [[nodiscard]] std::map<std::string, Vectors> languages() const;
  /// How much nearer to one another two sentences lie than to the background: their cosine less the
  /// mean of their nearness, on the background's scale.
  [[nodiscard]] float margin(float cosine, float src_nearness, float tgt_nearness) const {
    return scale_.slope * (cosine - (src_nearness + tgt_nearness) / 2) + scale_.shift;
  }

 private:
  ModelFile file_;
  std::size_t dimension_;
  std::span<const std::int8_t> rows_;  ///< unit vectors times 127, language after language
  std::map<std::string, std::span<const std::int8_t>, std::less<>> languages_;
  MarginScale scale_;
};

/// The nearness of some vectors to the background of one language after another, each found when it
/// is first asked for. Thread-safe.
class NearnessByLanguage {
 public:
  /// background.nearness(vectors, lang). The result lives as long as this. Preconditions: the same
  /// vectors and background in all calls.
  [[nodiscard]] const std::vector<float>& find(const Vectors& vectors, const Background& background,
                                               std::string_view lang);

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<float>, std::less<>> languages_;
  const Background* background_ = nullptr;
};

/// The sections "bg-languages" and "bg-rows" of a model file: unit vectors of sentences of each
/// language, rounded to 8 bits.
std::map<std::string, std::string> serialize_background(
    const std::map<std::string, Vectors>& languages);

}  // namespace diglot::align
