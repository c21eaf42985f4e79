#include "align/quantized_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <tbb/parallel_for.h>

#include "align/row_sum.h"

namespace diglot::align {
namespace {

float largest_of(std::span<const float> row) {
  float largest = 0;
  for (const float value : row) largest = std::max(largest, std::abs(value));
  return largest;
}

constexpr float most_of_4_bits = 7;

float round_to_4_bits(float value, float scale) {
  return std::clamp(std::round(value / scale), -most_of_4_bits, most_of_4_bits);
}

/// The scale and the squared error of a row whose numbers are rounded with `step`: the best scale
/// for numbers once rounded is that of least squares.
struct Fit {
  float scale = 0;
  double error = 0;
};
Fit fit(std::span<const float> row, float step) {
  double product = 0;
  double squares = 0;
  double total = 0;
  for (const float value : row) {
    const double rounded = round_to_4_bits(value, step);
    product += double{value} * rounded;
    squares += rounded * rounded;
    total += double{value} * double{value};
  }
  // Not zero: the largest number is rounded to 7.
  return {static_cast<float>(product / squares), total - product * product / squares};
}

float quantize_to_4_bits(std::span<const float> row, std::uint8_t* bytes) {
  const float largest_step = largest_of(row) / most_of_4_bits;
  if (largest_step == 0) return 0;
  constexpr int candidates = 16;
  float best_step = largest_step;
  Fit best = fit(row, best_step);
  for (int i = 1; i < candidates; ++i) {  // down to a third
    const float step = largest_step * (1 - static_cast<float>(i) / 24);
    const Fit candidate = fit(row, step);
    if (candidate.error < best.error) {
      best = candidate;
      best_step = step;
    }
  }
  const std::size_t half = row_bytes(row.size(), Bits::four);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto number = static_cast<unsigned>(static_cast<int>(round_to_4_bits(row[i], best_step)));
    bytes[i % half] |= static_cast<std::uint8_t>((number & 15U) << (i < half ? 0U : 4U));
  }
  return best.scale;
}

}  // namespace

float quantize_to_8_bits(std::span<const float> row, std::span<std::uint8_t> bytes) {
  assert(row.size() == bytes.size());
  constexpr float most = 127;
  const float scale = largest_of(row) / most;
  if (scale == 0) return 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    // As std::lround, but loops over it become vector code.
    const auto value = static_cast<double>(row[i] / scale);
    bytes[i] = static_cast<std::uint8_t>(static_cast<int>(value + std::copysign(0.5, value)));
  }
  return scale;
}

QuantizedStorage quantize(std::span<const float> values, std::size_t dimension, Bits bits) {
  assert(dimension > 0 && values.size() % dimension == 0);
  const std::size_t count = values.size() / dimension;
  const std::size_t size = row_bytes(dimension, bits);
  QuantizedStorage rows{std::vector<float>(count), std::vector<std::uint8_t>(count * size)};
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t r) {
    const auto row = values.subspan(r * dimension, dimension);
    const auto bytes = std::span(rows.bytes).subspan(r * size, size);
    rows.scales[r] = bits == Bits::eight ? quantize_to_8_bits(row, bytes)
                                         : quantize_to_4_bits(row, bytes.data());
  });
  return rows;
}

std::vector<float> dequantize(const QuantizedRows& rows) {
  std::vector<float> values(rows.scales.size() * rows.dimension);
  tbb::parallel_for(std::size_t{0}, rows.scales.size(), [&](std::size_t r) {
    const auto index = static_cast<std::uint32_t>(r);
    add_rows(rows, {&index, 1}, std::span(values).subspan(r * rows.dimension, rows.dimension));
  });
  return values;
}

}  // namespace diglot::align
