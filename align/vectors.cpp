#include "align/vectors.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace diglot::align {

float dot(std::span<const float> a, std::span<const float> b) {
  assert(a.size() == b.size());
  // Independent partial sums, in a fixed order, so that the compiler may use vector registers
  // without changing the result.
  constexpr std::size_t lanes = 16;
  std::array<float, lanes> partial{};
  const std::size_t whole = a.size() - a.size() % lanes;
  for (std::size_t i = 0; i < whole; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) partial[lane] += a[i + lane] * b[i + lane];
  }
  for (std::size_t i = whole; i < a.size(); ++i) partial[i - whole] += a[i] * b[i];
  float sum = 0;
  for (const float value : partial) sum += value;
  return sum;
}

void add(std::span<float> sum, std::span<const float> vector) {
  assert(sum.size() == vector.size());
  for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += vector[k];
}

Vectors select(const Vectors& vectors, std::span<const std::size_t> rows) {
  Vectors selected(rows.size(), vectors.dimension());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::ranges::copy(vectors[rows[i]], selected[i].begin());
  }
  return selected;
}

float length(std::span<const float> vector) { return std::sqrt(dot(vector, vector)); }

void normalize(std::span<float> vector) {
  const float divisor = length(vector);
  if (divisor == 0) return;
  for (float& value : vector) value /= divisor;
}

}  // namespace diglot::align
