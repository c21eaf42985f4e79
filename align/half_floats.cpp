#include "align/half_floats.h"

#include <bit>
#include <cassert>
#include <cstddef>

#include "align/instructions.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace diglot::align {
namespace {

constexpr unsigned sign_shift = 16;        // from a half's sign to a float's
constexpr unsigned mantissa_shift = 13;    // from a half's mantissa to a float's
constexpr unsigned bias_difference = 112;  // of exponents: 127 - 15
constexpr std::uint32_t half_infinity = 0x7C00;
constexpr std::uint32_t float_infinity = 0x7F800000;
constexpr std::uint32_t float_mantissa = 0x007FFFFF;

/// The bits without the last `shift` ones, rounded to the nearest, of two to the even one.
std::uint32_t rounded(std::uint32_t bits, unsigned shift) {
  const std::uint32_t half = std::uint32_t{1} << (shift - 1);
  const std::uint32_t odd = bits >> shift & 1U;
  return (bits + half - 1 + odd) >> shift;
}

std::uint16_t to_half(float number) {
  constexpr std::uint32_t quiet = 0x0200;
  constexpr std::uint32_t least_normal = (bias_difference + 1) << 23U;
  constexpr std::uint32_t overflow = (bias_difference + 31) << 23U;  // 65536
  constexpr unsigned vanishing = 24;
  const auto bits = std::bit_cast<std::uint32_t>(number);
  const std::uint32_t sign = bits >> sign_shift & 0x8000U;
  const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
  std::uint32_t half = 0;
  if (magnitude > float_infinity) {
    half = half_infinity | quiet | (magnitude & float_mantissa) >> mantissa_shift;
  } else if (magnitude >= overflow) {
    half = half_infinity;
  } else if (magnitude >= least_normal) {
    // A mantissa that is rounded up to 2 carries into the exponent, as it should.
    half = rounded(magnitude - (bias_difference << 23U), mantissa_shift);
  } else if (const unsigned missing = bias_difference + 1 - (magnitude >> 23U);
             missing + mantissa_shift <= vanishing) {
    half = rounded((magnitude & float_mantissa) | (float_mantissa + 1), missing + mantissa_shift);
  }
  return static_cast<std::uint16_t>(sign | half);
}

float to_float(std::uint16_t half) {
  constexpr std::uint32_t quiet = 0x00400000;
  const std::uint32_t sign = (half & 0x8000U) << sign_shift;
  const std::uint32_t magnitude = half & 0x7FFFU;
  if (magnitude >= half_infinity) {
    const std::uint32_t mantissa = (magnitude & 0x03FFU) << mantissa_shift;
    return std::bit_cast<float>(sign | float_infinity | mantissa | (mantissa != 0 ? quiet : 0));
  }
  // The exponent is too small by the difference of both biases, also where a half's is 0.
  const auto scaled = std::bit_cast<float>(sign | magnitude << mantissa_shift);
  return scaled * 0x1p112F;
}

#if defined(__x86_64__)

constexpr std::size_t lanes = 8;

// Each converts as many as whole registers hold, and returns how many.
[[gnu::target("avx,f16c")]] std::size_t to_halves_wide(std::span<const float> numbers,
                                                       std::span<std::uint16_t> halves) {
  const std::size_t count = numbers.size() / lanes * lanes;
  for (std::size_t i = 0; i < count; i += lanes) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(halves.data() + i),
                     _mm256_cvtps_ph(_mm256_loadu_ps(numbers.data() + i),
                                     _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
  }
  return count;
}

[[gnu::target("avx,f16c")]] std::size_t to_floats_wide(std::span<const std::uint16_t> halves,
                                                       std::span<float> numbers) {
  const std::size_t count = halves.size() / lanes * lanes;
  for (std::size_t i = 0; i < count; i += lanes) {
    const auto* const eight = reinterpret_cast<const __m128i*>(halves.data() + i);
    _mm256_storeu_ps(numbers.data() + i, _mm256_cvtph_ps(_mm_loadu_si128(eight)));
  }
  return count;
}

/// Every processor with AVX2 has F16C.
bool has_wide() { return fastest_instructions() != Instructions::portable; }

#else

std::size_t to_halves_wide(std::span<const float>, std::span<std::uint16_t>) { return 0; }
std::size_t to_floats_wide(std::span<const std::uint16_t>, std::span<float>) { return 0; }
constexpr bool has_wide() { return false; }

#endif

}  // namespace

void to_halves(std::span<const float> numbers, std::span<std::uint16_t> halves) {
  assert(numbers.size() == halves.size());
  std::size_t i = has_wide() ? to_halves_wide(numbers, halves) : 0;
  for (; i < numbers.size(); ++i) halves[i] = to_half(numbers[i]);
}

void to_floats(std::span<const std::uint16_t> halves, std::span<float> numbers) {
  assert(numbers.size() == halves.size());
  std::size_t i = has_wide() ? to_floats_wide(halves, numbers) : 0;
  for (; i < halves.size(); ++i) numbers[i] = to_float(halves[i]);
}

}  // namespace diglot::align
