#include "align/eight_bit_products.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <tbb/parallel_for.h>

namespace diglot::align {
namespace {

constexpr std::size_t block = EightBitRows::block;
constexpr std::size_t panel = EightBitColumns::panel;
static_assert(tile_rows % block == 0 && tile_columns % panel == 0, "see multiply");
constexpr std::size_t group = 4;  // numbers that one instruction multiplies and adds up
constexpr int offset = 128;       // of the columns' numbers

std::size_t rounded_up(std::size_t count, std::size_t unit) {
  return (count + unit - 1) / unit * unit;
}

/// What became of a vector whose greatest number is 127 now.
struct Quantization {
  float scale = 0;  ///< what 1 is worth; 0 for zeros
  float error = 0;  ///< the length of what was lost
};

/// Calls `write` with the place and the value of each number.
template <typename Write>
Quantization quantize(std::span<const float> vector, const Write& write) {
  float greatest = 0;
  for (const float value : vector) greatest = std::max(greatest, std::abs(value));
  const float scale = greatest / 127;
  double squared_error = 0;
  for (std::size_t k = 0; k < vector.size(); ++k) {
    const int value = scale > 0 ? static_cast<int>(std::lround(vector[k] / scale)) : 0;
    const double lost = static_cast<double>(vector[k]) - static_cast<double>(scale) * value;
    squared_error += lost * lost;
    write(k, value);
  }
  return {scale, static_cast<float>(std::sqrt(squared_error))};
}

/// Where number `k` of column `j` lies.
std::size_t place(std::size_t j, std::size_t k, std::size_t width) {
  return j / panel * panel * width + k / group * panel * group + j % panel * group + k % group;
}

/// The products of a block of rows with a panel.
using BlockProducts = std::array<std::array<std::int32_t, panel>, block>;

/// Where the cosines of a block with a panel go, and what they are made of beside the products.
struct BlockCosines {
  std::size_t rows = 0;
  std::size_t columns = 0;
  const std::int32_t* row_sums = nullptr;
  const float* row_scales = nullptr;
  const float* column_scales = nullptr;
  float* out = nullptr;
  std::size_t stride = 0;  ///< from a row of `out` to the next
};

// Written once and inlined into functions for other instructions, as in row_sum.cpp.
[[gnu::always_inline]] inline void write_cosines(const BlockProducts& products,
                                                 const BlockCosines& to) {
  for (std::size_t i = 0; i < to.rows; ++i) {
    const std::int32_t too_much = offset * to.row_sums[i];
    float* out = to.out + i * to.stride;
    for (std::size_t j = 0; j < to.columns; ++j) {
      // Both scales at once: the same to the last bit whichever side has the rows.
      out[j] =
          static_cast<float>(products[i][j] - too_much) * (to.row_scales[i] * to.column_scales[j]);
    }
  }
}

void multiply_portable(const std::int8_t* rows, const std::uint8_t* columns, std::size_t width,
                       const BlockCosines& cosines) {
  BlockProducts products;
  for (std::size_t i = 0; i < block; ++i) {
    auto& sums = products[i];
    sums.fill(0);
    for (std::size_t k = 0; k < width; ++k) {
      const std::uint8_t* column = columns + k / group * panel * group + k % group;
      for (std::size_t j = 0; j < panel; ++j) sums[j] += rows[i * width + k] * column[j * group];
    }
  }
  write_cosines(products, cosines);
}

#if defined(__x86_64__)

// 24 sums, three of the panel's vectors and one of the block's numbers: all in registers.
[[gnu::target("avx512f,avx512bw,avx512vnni")]] void multiply_vnni(const std::int8_t* rows,
                                                                  const std::uint8_t* columns,
                                                                  std::size_t width,
                                                                  const BlockCosines& cosines) {
  constexpr std::size_t lanes = 16;
  constexpr std::size_t vectors = panel / lanes;
  __m512i sums[block][vectors] = {};
  for (std::size_t k = 0; k < width; k += group) {
    __m512i factors[vectors];
#pragma GCC unroll 8
    for (std::size_t j = 0; j < vectors; ++j) {
      factors[j] = _mm512_loadu_si512(columns + (k * panel + j * lanes * group));
    }
#pragma GCC unroll 8
    for (std::size_t i = 0; i < block; ++i) {
      std::int32_t four = 0;
      std::memcpy(&four, rows + i * width + k, sizeof four);
      const __m512i factor = _mm512_set1_epi32(four);
#pragma GCC unroll 8
      for (std::size_t j = 0; j < vectors; ++j) {
        sums[i][j] = _mm512_dpbusd_epi32(sums[i][j], factors[j], factor);
      }
    }
  }
  BlockProducts products;
#pragma GCC unroll 8
  for (std::size_t i = 0; i < block; ++i) {
#pragma GCC unroll 8
    for (std::size_t j = 0; j < vectors; ++j) {
      _mm512_storeu_si512(products[i].data() + j * lanes, sums[i][j]);
    }
  }
  write_cosines(products, cosines);
}

#else

constexpr auto multiply_vnni = multiply_portable;

#endif

}  // namespace

bool has_eight_bit_products() {
#if defined(__x86_64__)
  static const bool has =
      __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vnni") != 0;
  return has;
#else
  return false;
#endif
}

EightBitRows::EightBitRows(const Vectors& vectors)
    : width(rounded_up(vectors.dimension(), group)),
      values(rounded_up(vectors.size(), block) * width),
      sums(vectors.size()),
      scales(vectors.size()),
      errors(vectors.size()) {
  tbb::parallel_for(std::size_t{0}, vectors.size(), [&](std::size_t i) {
    const Quantization done = quantize(vectors[i], [&](std::size_t k, int value) {
      values[i * width + k] = static_cast<std::int8_t>(value);
      sums[i] += value;
    });
    scales[i] = done.scale;
    errors[i] = done.error;
  });
}

EightBitRows::EightBitRows(const EightBitRows& rows, std::span<const std::uint32_t> chosen)
    : width(rows.width),
      values(rounded_up(chosen.size(), block) * width),
      sums(chosen.size()),
      scales(chosen.size()),
      errors(chosen.size()) {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::size_t row = chosen[i];
    std::memcpy(values.data() + i * width, rows.values.data() + row * width, width);
    sums[i] = rows.sums[row];
    scales[i] = rows.scales[row];
    errors[i] = rows.errors[row];
  }
}

EightBitColumns::EightBitColumns(const Vectors& vectors)
    : width(rounded_up(vectors.dimension(), group)),
      values(rounded_up(vectors.size(), panel) * width, offset),
      scales(vectors.size()),
      errors(vectors.size()) {
  tbb::parallel_for(std::size_t{0}, vectors.size(), [&](std::size_t j) {
    const Quantization done = quantize(vectors[j], [&](std::size_t k, int value) {
      values[place(j, k, width)] = static_cast<std::uint8_t>(value + offset);
    });
    scales[j] = done.scale;
    errors[j] = done.error;
  });
}

EightBitColumns::EightBitColumns(const EightBitRows& rows, std::span<const std::uint32_t> chosen)
    : width(rows.width),
      values(rounded_up(chosen.size(), panel) * width, offset),
      scales(chosen.size()),
      errors(chosen.size()) {
  for (std::size_t j = 0; j < chosen.size(); ++j) {
    const std::size_t row = chosen[j];
    const std::int8_t* numbers = rows.values.data() + row * width;
    for (std::size_t k = 0; k < width; ++k) {
      values[place(j, k, width)] = static_cast<std::uint8_t>(numbers[k] + offset);
    }
    scales[j] = rows.scales[row];
    errors[j] = rows.errors[row];
  }
}

float max_cosine_error(float row_error, float column_error) {
  constexpr float greatest_length = 1.001F;
  constexpr float rounding = 1e-5F;  // of floats, generously
  return row_error * greatest_length + (greatest_length + row_error) * column_error + rounding;
}

void multiply(const EightBitRows& rows, const EightBitColumns& columns, const Tile& tile,
              std::span<float> cosines) {
  assert(rows.width == columns.width && cosines.size() >= tile.rows * tile.columns);
  assert(tile.first_row % block == 0 && tile.first_row + tile.rows <= rows.scales.size());
  assert(tile.first_column % panel == 0);
  assert(tile.first_column + tile.columns <= columns.scales.size());
  const std::size_t width = rows.width;
  const auto multiply_block = has_eight_bit_products() ? multiply_vnni : multiply_portable;
  // A panel stays in the first-level cache, the tile's rows in the second.
  for (std::size_t j = 0; j < tile.columns; j += panel) {
    const std::size_t column = tile.first_column + j;
    for (std::size_t i = 0; i < tile.rows; i += block) {
      const std::size_t row = tile.first_row + i;
      multiply_block(rows.values.data() + row * width, columns.values.data() + column * width,
                     width,
                     {.rows = std::min(block, tile.rows - i),
                      .columns = std::min(panel, tile.columns - j),
                      .row_sums = rows.sums.data() + row,
                      .row_scales = rows.scales.data() + row,
                      .column_scales = columns.scales.data() + column,
                      .out = cosines.data() + i * tile.columns + j,
                      .stride = tile.columns});
    }
  }
}

}  // namespace diglot::align
