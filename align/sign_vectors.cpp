#include "align/sign_vectors.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numbers>

#include "align/instructions.h"

namespace diglot::align {
namespace {

constexpr std::size_t word_bits = 64;

/// How many bits of each row of `a` differ from those of each row of `b`, row-major.
[[gnu::always_inline]] inline void count_differences_inline(const SignVectors& a,
                                                            const SignVectors& b,
                                                            std::uint32_t* counts) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto row = a[i];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto other = b[j];
      std::uint32_t count = 0;
      for (std::size_t k = 0; k < row.size(); ++k) {
        count += static_cast<std::uint32_t>(std::popcount(row[k] ^ other[k]));
      }
      *counts++ = count;
    }
  }
}

void count_differences_portable(const SignVectors& a, const SignVectors& b, std::uint32_t* counts) {
  count_differences_inline(a, b, counts);
}

#if defined(__x86_64__)

[[gnu::target("popcnt")]] void count_differences_popcnt(const SignVectors& a, const SignVectors& b,
                                                        std::uint32_t* counts) {
  count_differences_inline(a, b, counts);
}

#else

const auto& count_differences_popcnt = count_differences_portable;

#endif

}  // namespace

SignVectors::SignVectors(const Vectors& vectors)
    : size_(vectors.size()),
      dimension_(vectors.dimension()),
      words_each_((vectors.dimension() + word_bits - 1) / word_bits),
      words_(size_ * words_each_) {
  for (std::size_t row = 0; row < size_; ++row) {
    const auto numbers = vectors[row];
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      const std::uint64_t bit = numbers[k] > 0 ? 1 : 0;
      words_[row * words_each_ + k / word_bits] |= bit << k % word_bits;
    }
  }
}

float second_cosine(const SignVectors& a, const SignVectors& b) {
  assert(a.size() == 0 || b.size() == 0 || a.dimension() == b.dimension());
  if (a.size() == 0 || b.size() == 0) return 0;
  std::vector<std::uint32_t> counts(a.size() * b.size());
  // All processors with AVX2 count bits.
  const bool fast = fastest_instructions() != Instructions::portable;
  (fast ? count_differences_popcnt : count_differences_portable)(a, b, counts.data());
  const auto nearest = std::ranges::min_element(counts);
  std::uint32_t least = *nearest;
  if (a.size() > 1 && b.size() > 1) {
    const auto place = static_cast<std::size_t>(nearest - counts.begin());
    least = static_cast<std::uint32_t>(a.dimension());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const bool shares_a_row =
          i / b.size() == place / b.size() || i % b.size() == place % b.size();
      if (!shares_a_row) least = std::min(least, counts[i]);
    }
  }
  const double angle =
      std::numbers::pi * static_cast<double>(least) / static_cast<double>(a.dimension());
  return static_cast<float>(std::cos(angle));
}

}  // namespace diglot::align
