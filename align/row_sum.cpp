// Compiled without contraction of floating-point operations (see CMakeLists.txt): a fused
// multiply-add would round once where two operations round twice.
#include "align/row_sum.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace diglot::align {
namespace {

using Indices = std::span<const std::uint32_t>;

// The loops are written once. Inlined into functions for other instructions, compilers make vector
// code of them: each number of a sum is worked out by itself, so the width of vectors does not
// matter to the result.

/// A few rows that are added together, so that the sum is read and written once for all of them.
template <std::size_t count>
struct Addends {
  std::array<const std::uint8_t*, count> rows;
  std::array<float, count> scales;
};

template <std::size_t count>
[[gnu::always_inline]] inline void add_8_bits(const Addends<count>& addends, std::size_t size,
                                              float* __restrict sum) {
  for (std::size_t i = 0; i < size; ++i) {
    float total = sum[i];
    for (std::size_t k = 0; k < count; ++k) {
      total += addends.scales[k] * static_cast<float>(static_cast<std::int8_t>(addends.rows[k][i]));
    }
    sum[i] = total;
  }
}

/// Adds the upper or the lower half of each byte, as signed numbers.
template <std::size_t count, unsigned left, int right>
[[gnu::always_inline]] inline void add_halves(const Addends<count>& addends, std::size_t size,
                                              float* __restrict sum) {
  for (std::size_t i = 0; i < size; ++i) {
    float total = sum[i];
    for (std::size_t k = 0; k < count; ++k) {
      const auto shifted =
          static_cast<std::int8_t>(static_cast<unsigned>(addends.rows[k][i]) << left);
      total += addends.scales[k] * static_cast<float>(shifted >> right);  // copies the sign
    }
    sum[i] = total;
  }
}

template <std::size_t count>
[[gnu::always_inline]] inline void add_some(const QuantizedRows& rows, Indices indices,
                                            std::size_t size, std::span<float> sum) {
  Addends<count> addends{};
  for (std::size_t k = 0; k < count; ++k) {
    addends.rows[k] = rows.bytes.data() + indices[k] * size;
    addends.scales[k] = rows.scales[indices[k]];
  }
  if (rows.bits == Bits::eight) {
    add_8_bits(addends, sum.size(), sum.data());
  } else {
    add_halves<count, 4, 4>(addends, size, sum.data());
    add_halves<count, 0, 4>(addends, sum.size() - size, sum.data() + size);
  }
}

[[gnu::always_inline]] inline void add_all(const QuantizedRows& rows, Indices indices,
                                           std::span<float> sum) {
  constexpr std::size_t at_once = 4;
  // Rows lie far apart: memory is asked for some before they are needed.
  constexpr std::size_t ahead = 12;
  constexpr std::size_t cache_line = 64;
  const std::size_t size = row_bytes(rows.dimension, rows.bits);
  std::size_t fetched = 0;
  const auto fetch_until = [&](std::size_t end) {
    for (; fetched < std::min(end, indices.size()); ++fetched) {
      const std::uint8_t* row = rows.bytes.data() + indices[fetched] * size;
      for (std::size_t k = 0; k < size; k += cache_line) __builtin_prefetch(row + k);
    }
  };
  std::size_t i = 0;
  for (; i + at_once <= indices.size(); i += at_once) {
    fetch_until(i + ahead);
    add_some<at_once>(rows, indices.subspan(i), size, sum);
  }
  for (; i < indices.size(); ++i) add_some<1>(rows, indices.subspan(i), size, sum);
}

void add_portable(const QuantizedRows& rows, Indices indices, std::span<float> sum) {
  add_all(rows, indices, sum);
}

#if defined(__x86_64__)

[[gnu::target("avx2")]] void add_avx2(const QuantizedRows& rows, Indices indices,
                                      std::span<float> sum) {
  add_all(rows, indices, sum);
}
[[gnu::target("avx512f,avx512bw")]] void add_avx512(const QuantizedRows& rows, Indices indices,
                                                    std::span<float> sum) {
  add_all(rows, indices, sum);
}

#else

constexpr auto add_avx2 = add_portable;
constexpr auto add_avx512 = add_portable;

#endif

}  // namespace

void add_rows(const QuantizedRows& rows, std::span<const std::uint32_t> indices,
              std::span<float> sum, Instructions instructions) {
  assert(sum.size() == rows.dimension);
  assert(instructions <= fastest_instructions());
  switch (instructions) {
    case Instructions::portable:
      return add_portable(rows, indices, sum);
    case Instructions::avx2:
      return add_avx2(rows, indices, sum);
    case Instructions::avx512:
      return add_avx512(rows, indices, sum);
  }
}

}  // namespace diglot::align
