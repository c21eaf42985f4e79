#include "align/sign_vectors.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "align/instructions.h"

namespace diglot::align {
namespace {

constexpr std::size_t word_bits = 64;
constexpr std::size_t fewest_rows = 4;

/// How many bits of a row differ from those of the rows of another list that are nearest to it.
struct NearestOfRow {
  std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
  std::size_t nearest = 0;                                         ///< the row that differs least
  std::uint32_t next = std::numeric_limits<std::uint32_t>::max();  ///< the least of the others
};

[[gnu::always_inline]] inline NearestOfRow find_nearest_inline(std::span<const std::uint64_t> row,
                                                               const SignVectors& others) {
  NearestOfRow found;
  for (std::size_t j = 0; j < others.size(); ++j) {
    const auto other = others[j];
    std::uint32_t count = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
      count += static_cast<std::uint32_t>(std::popcount(row[k] ^ other[k]));
    }
    if (count < found.least) {
      found.next = std::exchange(found.least, count);
      found.nearest = j;
    } else {
      found.next = std::min(found.next, count);
    }
  }
  return found;
}

NearestOfRow find_nearest_portable(std::span<const std::uint64_t> row, const SignVectors& others) {
  return find_nearest_inline(row, others);
}

#if defined(__x86_64__)

[[gnu::target("popcnt")]] NearestOfRow find_nearest_popcnt(std::span<const std::uint64_t> row,
                                                           const SignVectors& others) {
  return find_nearest_inline(row, others);
}

#else

const auto& find_nearest_popcnt = find_nearest_portable;

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
  // All processors with AVX2 count bits.
  const bool fast = fastest_instructions() != Instructions::portable;
  std::vector<NearestOfRow> rows;
  for (std::size_t i = 0; i < a.size(); ++i) {
    rows.push_back((fast ? find_nearest_popcnt : find_nearest_portable)(a[i], b));
  }
  const auto first = std::ranges::min_element(rows, {}, &NearestOfRow::least);
  std::uint32_t least = first->least;
  if (a.size() >= fewest_rows && b.size() >= fewest_rows) {
    least = std::numeric_limits<std::uint32_t>::max();
    for (const NearestOfRow& row : rows) {
      if (&row == &*first) continue;
      least = std::min(least, row.nearest == first->nearest ? row.next : row.least);
    }
  }
  const double angle =
      std::numbers::pi * static_cast<double>(least) / static_cast<double>(a.dimension());
  return static_cast<float>(std::cos(angle));
}

}  // namespace diglot::align
