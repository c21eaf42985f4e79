#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace diglot::align {

/// N sentence vectors of dimension d: N x d, row-major, float32. Rows have unit length, except that
/// a text without a feature (an empty line) has the zero vector.
class Vectors {
 public:
  Vectors() = default;
  /// N zero vectors.
  Vectors(std::size_t count, std::size_t dimension)
      : dimension_(dimension), values_(count * dimension) {}

  [[nodiscard]] std::size_t size() const {
    return dimension_ == 0 ? 0 : values_.size() / dimension_;
  }
  [[nodiscard]] std::size_t dimension() const { return dimension_; }
  [[nodiscard]] std::span<const float> operator[](std::size_t row) const {
    return std::span(values_).subspan(row * dimension_, dimension_);
  }
  [[nodiscard]] std::span<float> operator[](std::size_t row) {
    return std::span(values_).subspan(row * dimension_, dimension_);
  }
  [[nodiscard]] std::span<const float> values() const { return values_; }

 private:
  std::size_t dimension_ = 0;
  std::vector<float> values_;
};

/// Dot product; the cosine where both are unit vectors. Precondition: equal lengths.
float dot(std::span<const float> a, std::span<const float> b);

/// Adds `vector` to `sum`, number by number. Precondition: equal lengths.
void add(std::span<float> sum, std::span<const float> vector);

/// Some rows of a matrix, in this order.
Vectors select(const Vectors& vectors, std::span<const std::size_t> rows);

/// Euclidean length.
float length(std::span<const float> vector);

/// Scales a vector to unit length; a zero vector stays zero.
void normalize(std::span<float> vector);

}  // namespace diglot::align
