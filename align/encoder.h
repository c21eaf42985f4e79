#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "align/vectors.h"

namespace diglot::align {

/// Turns sentences of any language into unit vectors: the closer two vectors, the more alike what
/// the sentences mean.
///
/// Implementations are immutable; `encode` may be called from several threads at a time.
class Encoder {
 public:
  Encoder() = default;
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  virtual ~Encoder() = default;

  /// d, the number of columns of what `encode` returns.
  [[nodiscard]] virtual std::size_t dimension() const = 0;
  /// One row for each sentence, in order: sentences.size() x dimension(). The row of a sentence
  /// depends on that sentence alone. Precondition: valid UTF-8.
  [[nodiscard]] virtual Vectors encode(std::span<const std::string_view> sentences) const = 0;
};

}  // namespace diglot::align
