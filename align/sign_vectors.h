#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/vectors.h"

namespace diglot::align {

/// The signs of the numbers of N vectors of dimension d: N x d bits, a thirty-second of what the
/// numbers take. The share of bits in which two differ is about the angle between them, as a share
/// of the half circle (Charikar 2002; here the hyperplanes are those of the coordinates).
class SignVectors {
 public:
  SignVectors() = default;
  explicit SignVectors(const Vectors& vectors);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t dimension() const { return dimension_; }
  /// Of a row, 64 to a word; what is left of the last word is zero.
  [[nodiscard]] std::span<const std::uint64_t> operator[](std::size_t row) const {
    return std::span(words_).subspan(row * words_each_, words_each_);
  }

 private:
  std::size_t size_ = 0;
  std::size_t dimension_ = 0;
  std::size_t words_each_ = 0;
  std::vector<std::uint64_t> words_;
};

/// Of all pairs of a row of either, none of which shares a row with the most alike one, the cosine
/// of the most alike; where either has fewer than four rows, of all pairs; 0 where either has none.
/// An estimate, which with 512 dimensions errs by some .04. Two articles that tell one story have
/// more than one sentence in common, unless they are short, and others hardly two. Time: the
/// product of the sizes. Precondition: equal dimensions.
float second_cosine(const SignVectors& a, const SignVectors& b);

}  // namespace diglot::align
