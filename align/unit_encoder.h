#pragma once

#include <cstddef>
#include <span>

#include "align/encoder.h"
#include "align/vectors.h"
#include "corpora/article.h"

namespace diglot::align {

/// Gives stretches of an article their vectors: from their text, or from what was computed
/// beforehand for its sentences.
class UnitEncoder {
 public:
  UnitEncoder() = default;
  UnitEncoder(const UnitEncoder&) = delete;
  UnitEncoder& operator=(const UnitEncoder&) = delete;
  virtual ~UnitEncoder() = default;

  /// d, the number of columns of what `encode` returns.
  [[nodiscard]] virtual std::size_t dimension() const = 0;
  /// One unit vector for each stretch, in order: units.size() x dimension(). An empty stretch, and
  /// one that holds an empty sentence (an empty line), has the zero vector. Thread-safe.
  [[nodiscard]] virtual Vectors encode(const corpora::Article& article,
                                       std::span<const corpora::Sentences> units) const = 0;
};

/// Encodes the text of a stretch, from its first sentence to its last.
class TextUnitEncoder : public UnitEncoder {
 public:
  /// `encoder` must outlive this.
  explicit TextUnitEncoder(const Encoder& encoder) : encoder_(&encoder) {}

  [[nodiscard]] std::size_t dimension() const override { return encoder_->dimension(); }
  [[nodiscard]] Vectors encode(const corpora::Article& article,
                               std::span<const corpora::Sentences> units) const override;

 private:
  const Encoder* encoder_;
};

}  // namespace diglot::align
