// Compiled without contraction of floating-point operations (see CMakeLists.txt): a fused
// multiply-add would round once where two operations round twice.
#include "align/training_kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>

#include "align/row_sum.h"

namespace diglot::align {
namespace {

[[gnu::always_inline]] inline void add_all(float* __restrict sum, const float* __restrict row,
                                           std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) sum[i] += row[i];
}

constexpr unsigned dropped_bits = 16;  // of a float32 that becomes a bfloat16

[[gnu::always_inline]] inline std::uint16_t to_bfloat16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  constexpr std::uint32_t just_below_half = 0x7FFF;
  const std::uint32_t is_odd = (bits >> dropped_bits) & 1U;
  return static_cast<std::uint16_t>((bits + just_below_half + is_odd) >> dropped_bits);
}

[[gnu::always_inline]] inline float to_float(std::uint16_t bfloat16) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bfloat16) << dropped_bits);
}

[[gnu::always_inline]] inline void round_all(std::uint16_t* __restrict rounded,
                                             const float* __restrict values, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) rounded[i] = to_bfloat16(values[i]);
}

/// Four rows are added at a time, so that the sum is read and written once for all of them.
[[gnu::always_inline]] inline void sum_all(float* __restrict sum,
                                           const std::uint16_t* __restrict rows,
                                           const std::uint32_t* numbers, std::size_t count,
                                           std::size_t size) {
  constexpr std::size_t at_once = 4;
  constexpr std::size_t numbers_per_line = 32;
  for (std::size_t k = 0; k < size; ++k) sum[k] = 0;
  std::size_t i = 0;
  for (; i + at_once <= count; i += at_once) {
    // Rows lie far apart: ask memory for those that come next.
    for (std::size_t n = i + at_once; n < count && n < i + 2 * at_once; ++n) {
      const std::uint16_t* next = rows + numbers[n] * size;
      for (std::size_t k = 0; k < size; k += numbers_per_line) __builtin_prefetch(next + k);
    }
    const std::uint16_t* a = rows + numbers[i] * size;
    const std::uint16_t* b = rows + numbers[i + 1] * size;
    const std::uint16_t* c = rows + numbers[i + 2] * size;
    const std::uint16_t* d = rows + numbers[i + 3] * size;
    for (std::size_t k = 0; k < size; ++k) {
      sum[k] = sum[k] + to_float(a[k]) + to_float(b[k]) + to_float(c[k]) + to_float(d[k]);
    }
  }
  for (; i < count; ++i) {
    const std::uint16_t* row = rows + numbers[i] * size;
    for (std::size_t k = 0; k < size; ++k) sum[k] += to_float(row[k]);
  }
}

/// e^x = 2^n e^r with |r| <= ln(2) / 2, where a polynomial is near enough.
[[gnu::always_inline]] inline void exponentiate_all(float* __restrict values, std::size_t size) {
  constexpr float log2_e = 1.44269504F;
  constexpr float ln2_high = 0.693145752F;  // few bits, so that n times it is exact
  constexpr float ln2_low = 1.42860677e-6F;
  constexpr float smallest = -87;
  constexpr float round = 12582912;  // 1.5 * 2^23: adding it leaves no bits for a fraction
  constexpr std::int32_t exponent_bias = 127;
  constexpr int mantissa_bits = 23;
  for (std::size_t i = 0; i < size; ++i) {
    const float given = values[i];
    const float x = given >= smallest ? given : smallest;  // also where it is no number
    const float shifted = x * log2_e + round;
    const float n = shifted - round;
    const float r = (x - n * ln2_high) - n * ln2_low;
    const float series =
        1 + r * (1 + r * (0.5F + r * (1 / 6.0F + r * (1 / 24.0F + r * (1 / 120.0F + r / 720.0F)))));
    const std::int32_t power = (static_cast<std::int32_t>(n) + exponent_bias) << mantissa_bits;
    const float result = series * std::bit_cast<float>(power);
    values[i] = given >= smallest ? result : (given < smallest ? 0.0F : given);
  }
}

[[gnu::always_inline]] inline void move_all(float* __restrict values,
                                            std::uint16_t* __restrict rounded,
                                            float* __restrict first,
                                            const float* __restrict gradient, float rate,
                                            std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    first[i] = adam_beta1 * first[i] + (1 - adam_beta1) * gradient[i];
    values[i] -= rate * first[i];
    rounded[i] = to_bfloat16(values[i]);
  }
}

void add_portable(float* sum, const float* row, std::size_t size) { add_all(sum, row, size); }
void round_portable(std::uint16_t* rounded, const float* values, std::size_t size) {
  round_all(rounded, values, size);
}
void sum_rows_portable(float* sum, const std::uint16_t* rows, const std::uint32_t* numbers,
                       std::size_t count, std::size_t size) {
  sum_all(sum, rows, numbers, count, size);
}
void exponentiate_portable(float* values, std::size_t size) { exponentiate_all(values, size); }
void move_portable(float* values, std::uint16_t* rounded, float* first, const float* gradient,
                   float rate, std::size_t size) {
  move_all(values, rounded, first, gradient, rate, size);
}
constexpr TrainingKernels portable = {add_portable, round_portable, sum_rows_portable,
                                      exponentiate_portable, move_portable};

#if defined(__x86_64__)

[[gnu::target("avx2")]] void add_avx2(float* sum, const float* row, std::size_t size) {
  add_all(sum, row, size);
}
[[gnu::target("avx2")]] void round_avx2(std::uint16_t* rounded, const float* values,
                                        std::size_t size) {
  round_all(rounded, values, size);
}
[[gnu::target("avx2")]] void sum_rows_avx2(float* sum, const std::uint16_t* rows,
                                           const std::uint32_t* numbers, std::size_t count,
                                           std::size_t size) {
  sum_all(sum, rows, numbers, count, size);
}
[[gnu::target("avx2")]] void exponentiate_avx2(float* values, std::size_t size) {
  exponentiate_all(values, size);
}
[[gnu::target("avx2")]] void move_avx2(float* values, std::uint16_t* rounded, float* first,
                                       const float* gradient, float rate, std::size_t size) {
  move_all(values, rounded, first, gradient, rate, size);
}
constexpr TrainingKernels avx2 = {add_avx2, round_avx2, sum_rows_avx2, exponentiate_avx2,
                                  move_avx2};

[[gnu::target("avx512f,avx512bw,avx512dq")]] void add_avx512(float* sum, const float* row,
                                                             std::size_t size) {
  add_all(sum, row, size);
}
[[gnu::target("avx512f,avx512bw,avx512dq")]] void round_avx512(std::uint16_t* rounded,
                                                               const float* values,
                                                               std::size_t size) {
  round_all(rounded, values, size);
}
[[gnu::target("avx512f,avx512bw,avx512dq")]] void sum_rows_avx512(float* sum,
                                                                  const std::uint16_t* rows,
                                                                  const std::uint32_t* numbers,
                                                                  std::size_t count,
                                                                  std::size_t size) {
  sum_all(sum, rows, numbers, count, size);
}
[[gnu::target("avx512f,avx512bw,avx512dq")]] void exponentiate_avx512(float* values,
                                                                      std::size_t size) {
  exponentiate_all(values, size);
}
[[gnu::target("avx512f,avx512bw,avx512dq")]] void move_avx512(float* values, std::uint16_t* rounded,
                                                              float* first, const float* gradient,
                                                              float rate, std::size_t size) {
  move_all(values, rounded, first, gradient, rate, size);
}
constexpr TrainingKernels avx512 = {add_avx512, round_avx512, sum_rows_avx512, exponentiate_avx512,
                                    move_avx512};

#else

constexpr TrainingKernels avx2 = portable;
constexpr TrainingKernels avx512 = portable;

#endif

}  // namespace

const TrainingKernels& portable_training_kernels() { return portable; }

const TrainingKernels& training_kernels() {
  switch (fastest_instructions()) {
    case Instructions::avx512:
      return avx512;
    case Instructions::avx2:
      return avx2;
    case Instructions::portable:
      break;
  }
  return portable;
}

}  // namespace diglot::align
