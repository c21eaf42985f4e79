// Compiled without contraction of floating-point operations (see CMakeLists.txt): a fused
// multiply-add would round once where the portable code rounds twice.
#include "align/row_sum.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace diglot::align {
namespace {

/// Adds one row, times its scale, to `sum`.
using AddRow = void (*)(const std::uint8_t* row, float scale, std::span<float> sum);

// The loops are written once. Inlined into functions for other instructions, compilers make vector
// code of them: each number of a sum is worked out by itself, so the width of vectors does not
// matter to the result.

[[gnu::always_inline]] inline void add_8_bits(const std::uint8_t* __restrict row, float scale,
                                              std::span<float> sum) {
  float* __restrict to = sum.data();
  const std::size_t size = sum.size();
  for (std::size_t i = 0; i < size; ++i) {
    to[i] += scale * static_cast<float>(static_cast<std::int8_t>(row[i]));
  }
}

[[gnu::always_inline]] inline void add_4_bits(const std::uint8_t* __restrict row, float scale,
                                              std::span<float> sum) {
  float* __restrict lower = sum.data();
  const std::size_t half = (sum.size() + 1) / 2;
  for (std::size_t i = 0; i < half; ++i) {
    const auto shifted = static_cast<std::int8_t>(static_cast<unsigned>(row[i]) << 4U);
    lower[i] += scale * static_cast<float>(shifted >> 4);  // copies the sign
  }
  float* __restrict upper = lower + half;
  const std::size_t rest = sum.size() - half;
  for (std::size_t i = 0; i < rest; ++i) {
    upper[i] += scale * static_cast<float>(static_cast<std::int8_t>(row[i]) >> 4);
  }
}

void add_8_bits_portable(const std::uint8_t* row, float scale, std::span<float> sum) {
  add_8_bits(row, scale, sum);
}
void add_4_bits_portable(const std::uint8_t* row, float scale, std::span<float> sum) {
  add_4_bits(row, scale, sum);
}

#if defined(__x86_64__)

[[gnu::target("avx2")]] void add_8_bits_avx2(const std::uint8_t* row, float scale,
                                             std::span<float> sum) {
  add_8_bits(row, scale, sum);
}
[[gnu::target("avx2")]] void add_4_bits_avx2(const std::uint8_t* row, float scale,
                                             std::span<float> sum) {
  add_4_bits(row, scale, sum);
}
[[gnu::target("avx512f,avx512bw")]] void add_8_bits_avx512(const std::uint8_t* row, float scale,
                                                           std::span<float> sum) {
  add_8_bits(row, scale, sum);
}
[[gnu::target("avx512f,avx512bw")]] void add_4_bits_avx512(const std::uint8_t* row, float scale,
                                                           std::span<float> sum) {
  add_4_bits(row, scale, sum);
}

AddRow choose(Bits bits, Instructions instructions) {
  const bool eight = bits == Bits::eight;
  switch (instructions) {
    case Instructions::avx512:
      return eight ? add_8_bits_avx512 : add_4_bits_avx512;
    case Instructions::avx2:
      return eight ? add_8_bits_avx2 : add_4_bits_avx2;
    case Instructions::portable:
      break;
  }
  return eight ? add_8_bits_portable : add_4_bits_portable;
}

Instructions find_fastest() {
  if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0) {
    return Instructions::avx512;
  }
  if (__builtin_cpu_supports("avx2") != 0) return Instructions::avx2;
  return Instructions::portable;
}

#else

AddRow choose(Bits bits, Instructions /*instructions*/) {
  return bits == Bits::eight ? add_8_bits_portable : add_4_bits_portable;
}
Instructions find_fastest() { return Instructions::portable; }

#endif

}  // namespace

Instructions fastest_instructions() {
  static const Instructions fastest = find_fastest();
  return fastest;
}

void add_rows(const QuantizedRows& rows, std::span<const std::uint32_t> indices,
              std::span<float> sum, Instructions instructions) {
  assert(sum.size() == rows.dimension);
  assert(instructions <= fastest_instructions());
  const AddRow add = choose(rows.bits, instructions);
  const std::size_t size = row_bytes(rows.dimension, rows.bits);
  const std::uint8_t* bytes = rows.bytes.data();
  // Rows lie far apart: memory is asked for some before they are needed.
  constexpr std::size_t ahead = 8;
  constexpr std::size_t cache_line = 64;
  const auto fetch = [&](std::size_t i) {
    for (std::size_t k = 0; k < size; k += cache_line) {
      __builtin_prefetch(bytes + indices[i] * size + k);
    }
  };
  for (std::size_t i = 0; i < std::min(ahead, indices.size()); ++i) fetch(i);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    if (i + ahead < indices.size()) fetch(i + ahead);
    add(bytes + indices[i] * size, rows.scales[indices[i]], sum);
  }
}

}  // namespace diglot::align
