#include "align/nearest_lists.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <tuple>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <tbb/parallel_for.h>

#include "align/instructions.h"

namespace diglot::align {
namespace {

constexpr float lowest = -std::numeric_limits<float>::infinity();
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Looks at this many cosines at once, of which hardly any is kept.
constexpr std::size_t at_once = 32;

struct Lists {
  NearestLists& of_rows;
  NearestLists& of_columns;
};

// Written once and inlined into functions for other instructions, as in row_sum.cpp.
[[gnu::always_inline]] inline void offer_row(const Tile& tile, const float* all_cosines,
                                             std::size_t i, Lists lists) {
  const std::size_t row = tile.first_row + i;
  const float* cosines = all_cosines + i * tile.columns;
  const float* column_least = lists.of_columns.least().data() + tile.first_column;
  const float& row_least = lists.of_rows.least()[row];
  const auto offer_both = [&](std::size_t j) {
    const std::size_t column = tile.first_column + j;
    if (cosines[j] >= row_least) lists.of_rows.offer(row, {column, cosines[j]});
    if (cosines[j] >= column_least[j]) lists.of_columns.offer(column, {row, cosines[j]});
  };
  std::size_t j = 0;
  for (; j + at_once <= tile.columns; j += at_once) {
    const float least = row_least;
    unsigned any = 0;
    for (std::size_t l = j; l < j + at_once; ++l) {
      any |= static_cast<unsigned>(cosines[l] >= least) |
             static_cast<unsigned>(cosines[l] >= column_least[l]);
    }
    if (any == 0) continue;
    for (std::size_t l = j; l < j + at_once; ++l) offer_both(l);
  }
  for (; j < tile.columns; ++j) offer_both(j);
}

void offer_portable(const Tile& tile, const float* cosines, Lists lists) {
  for (std::size_t i = 0; i < tile.rows; ++i) offer_row(tile, cosines, i, lists);
}

#if defined(__x86_64__)

[[gnu::target("avx2")]] void offer_avx2(const Tile& tile, const float* cosines, Lists lists) {
  for (std::size_t i = 0; i < tile.rows; ++i) offer_row(tile, cosines, i, lists);
}

[[gnu::target("avx512f,avx512bw")]] void offer_avx512(const Tile& tile, const float* all_cosines,
                                                      Lists lists) {
  constexpr std::size_t lanes = 16;
  const float* column_least = lists.of_columns.least().data() + tile.first_column;
  for (std::size_t i = 0; i < tile.rows; ++i) {
    const std::size_t row = tile.first_row + i;
    const float* cosines = all_cosines + i * tile.columns;
    const float& row_least = lists.of_rows.least()[row];
    for (std::size_t j = 0; j < tile.columns; j += lanes) {
      const auto there = static_cast<__mmask16>(
          tile.columns - j < lanes ? (1U << (tile.columns - j)) - 1 : 0xffffU);
      const __m512 values = _mm512_maskz_loadu_ps(there, cosines + j);
      const __m512 least = _mm512_maskz_min_ps(there, _mm512_set1_ps(row_least),
                                               _mm512_maskz_loadu_ps(there, column_least + j));
      unsigned kept = _mm512_mask_cmp_ps_mask(there, values, least, _CMP_GE_OQ);
      for (; kept != 0; kept &= kept - 1) {
        const std::size_t l = j + static_cast<std::size_t>(std::countr_zero(kept));
        const std::size_t column = tile.first_column + l;
        if (cosines[l] >= row_least) lists.of_rows.offer(row, {column, cosines[l]});
        if (cosines[l] >= column_least[l]) lists.of_columns.offer(column, {row, cosines[l]});
      }
    }
  }
}

#else

constexpr auto offer_avx2 = offer_portable;
constexpr auto offer_avx512 = offer_portable;

#endif

}  // namespace

bool is_nearer(const Neighbour& a, const Neighbour& b) {
  return std::tuple(-a.cosine, a.row) < std::tuple(-b.cosine, b.row);
}

NearestLists::NearestLists(std::size_t rows, std::size_t kept)
    : NearestLists(std::vector<float>(rows, lowest), kept) {}

NearestLists::NearestLists(std::vector<float> least, std::size_t kept)
    : kept_(kept), entries_(least.size() * kept, {lowest, none}), least_(std::move(least)) {
  assert(kept > 0);
}

void NearestLists::offer(std::size_t row, const Neighbour& candidate) {
  assert(candidate.row < none);
  const std::span list = std::span(entries_).subspan(row * kept_, kept_);
  const Entry added{candidate.cosine, static_cast<std::uint32_t>(candidate.row)};
  const auto goes_behind = [&](const Entry& entry) {
    return std::tuple(entry.cosine, added.row) < std::tuple(added.cosine, entry.row);
  };
  if (!goes_behind(list.back())) return;
  std::size_t place = kept_ - 1;
  while (place > 0 && goes_behind(list[place - 1])) --place;
  if (place > 0 && list[place - 1] == added) return;
  std::shift_right(list.begin() + static_cast<std::ptrdiff_t>(place), list.end(), 1);
  list[place] = added;
  least_[row] = std::max(least_[row], list.back().cosine);
}

std::vector<Neighbour> NearestLists::of(std::size_t row) const {
  std::vector<Neighbour> nearest;
  for (const Entry& entry : std::span(entries_).subspan(row * kept_, kept_)) {
    if (entry.row != none) nearest.push_back({entry.row, entry.cosine});
  }
  return nearest;
}

Neighbours exactly_nearest(const NearestLists& lists, const Vectors& vectors, const Vectors& others,
                           std::size_t k) {
  Neighbours result(vectors.size());
  tbb::parallel_for(std::size_t{0}, vectors.size(), [&](std::size_t i) {
    std::vector<Neighbour> nearest = lists.of(i);
    for (Neighbour& neighbour : nearest) {
      neighbour.cosine = dot(vectors[i], others[neighbour.row]);
    }
    std::ranges::sort(nearest, is_nearer);
    if (nearest.size() > k) nearest.resize(k);
    result[i] = std::move(nearest);
  });
  return result;
}

void offer(const Tile& tile, std::span<const float> cosines, NearestLists& of_rows,
           NearestLists& of_columns) {
  assert(cosines.size() >= tile.rows * tile.columns);
  switch (fastest_instructions()) {
    case Instructions::portable:
      return offer_portable(tile, cosines.data(), {of_rows, of_columns});
    case Instructions::avx2:
      return offer_avx2(tile, cosines.data(), {of_rows, of_columns});
    case Instructions::avx512:
      return offer_avx512(tile, cosines.data(), {of_rows, of_columns});
  }
}

}  // namespace diglot::align
