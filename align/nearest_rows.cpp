#include "align/nearest_rows.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <span>
#include <vector>

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include "align/eight_bit_products.h"
#include "align/matrix_product.h"
#include "align/tile.h"

namespace diglot::align {
namespace {

/// Some more are kept than asked for, and compared by their exact cosines: those of floats depend
/// in their last digits on the place in the tile, those of eight bits are rounded. (Where those
/// kept of eight bits may not be all, see find_doubtful.)
std::size_t kept_for(std::size_t k, Precision precision) {
  return k + (precision == Precision::floats ? 4 : 16);
}

class FloatProducts {
 public:
  FloatProducts(const Vectors& src, const Vectors& tgt) : src_(src), tgt_(tgt) {}

  void operator()(const Tile& tile, std::span<float> cosines) const {
    const std::size_t d = src_.dimension();
    multiply(src_.values().subspan(tile.first_row * d, tile.rows * d),
             tgt_.values().subspan(tile.first_column * d, tile.columns * d), d, cosines);
  }

 private:
  const Vectors& src_;
  const Vectors& tgt_;
};

struct EightBitProducts {
  const EightBitRows& src;
  const EightBitColumns& tgt;

  void operator()(const Tile& tile, std::span<float> cosines) const {
    multiply(src, tgt, tile, cosines);
  }
};

/// The nearest of both sides, while tiles are looked at.
struct Found {
  NearestLists of_src;
  NearestLists of_tgt;
};

/// The part of `count` things that belongs to number `i` of `parts`, in whole tiles.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Part part_of(std::size_t count, std::size_t tile, std::size_t i, std::size_t parts) {
  const std::size_t tiles = (count + tile - 1) / tile;
  return {std::min(count, tiles * i / parts * tile),
          std::min(count, tiles * (i + 1) / parts * tile)};
}

/// Looks at all tiles of some rows in some columns.
template <typename Products>
void search_part(const Products& products, Part rows, Part columns, Found& found) {
  std::vector<float> cosines(tile_rows * tile_columns);
  const Tile whole{rows.begin, rows.end - rows.begin, columns.begin, columns.end - columns.begin};
  for_each_tile(whole, [&](const Tile& tile) {
    products(tile, cosines);
    offer(tile, cosines, found.of_src, found.of_tgt);
  });
}

/// Rows and columns are cut into as many parts. In each round every part of the rows meets another
/// part of the columns, so that no two threads write to the list of one row or column.
template <typename Products>
void search(const Products& products, std::size_t rows, std::size_t columns, Found& found,
            const SearchProgress& progress) {
  constexpr std::size_t parts_per_thread = 4;
  const auto threads = static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
  const std::size_t parts = std::clamp(std::min(rows / tile_rows, columns / tile_columns),
                                       std::size_t{1}, threads * parts_per_thread);
  std::mutex reporting;
  std::size_t done = 0;
  for (std::size_t round = 0; round < parts; ++round) {
    tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t i) {
      search_part(products, part_of(rows, tile_rows, i, parts),
                  part_of(columns, tile_columns, (i + round) % parts, parts), found);
      if (!progress) return;
      const std::scoped_lock lock(reporting);
      progress(static_cast<double>(++done) / static_cast<double>(parts * parts));
    });
  }
}

/// For the rows whose lists of eight-bit cosines may lack one of the `k` nearest, since what is
/// just below the list may be as near as what was found: the cosine from which on it may be.
/// Others are left out. The errors are those of EightBitRows, of either side.
struct Doubtful {
  std::vector<std::size_t> rows;
  std::vector<float> least;
};
Doubtful find_doubtful(std::span<const float> errors, std::span<const float> others_errors,
                       const NearestLists& lists, std::size_t k, const Neighbours& nearest) {
  Doubtful doubtful;
  const float greatest = *std::ranges::max_element(others_errors);
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    if (nearest[i].size() < k) continue;  // all of them
    const float least = nearest[i].back().cosine - max_cosine_error(errors[i], greatest);
    if (least > lists.least()[i]) continue;
    doubtful.rows.push_back(i);
    doubtful.least.push_back(least);
  }
  return doubtful;
}

/// Finds the nearest of doubtful rows among all whose eight-bit cosines reach their least ones.
void find_exactly(const Doubtful& doubtful, const Vectors& vectors, const Vectors& others,
                  const EightBitColumns& columns, std::size_t k, Neighbours& nearest) {
  const Vectors chosen = select(vectors, doubtful.rows);
  const EightBitRows rows(chosen);
  constexpr std::size_t at_once = 16 * EightBitRows::block;
  const std::size_t parts = (chosen.size() + at_once - 1) / at_once;
  tbb::parallel_for(std::size_t{0}, parts, [&](std::size_t part) {
    const std::size_t first = part * at_once;
    const std::size_t count = std::min(at_once, chosen.size() - first);
    NearestLists lists(count, k);
    std::vector<float> cosines(count * tile_columns);
    for (std::size_t column = 0; column < others.size(); column += tile_columns) {
      const Tile tile{first, count, column, std::min(tile_columns, others.size() - column)};
      multiply(rows, columns, tile, cosines);
      for (std::size_t i = 0; i < count; ++i) {
        const std::span of_row = std::span(cosines).subspan(i * tile.columns, tile.columns);
        const float least = doubtful.least[first + i];
        // Counting them all is faster than stopping at the first.
        if (std::ranges::count_if(of_row, [=](float c) { return c >= least; }) == 0) continue;
        for (std::size_t j = 0; j < tile.columns; ++j) {
          if (of_row[j] < least) continue;
          lists.offer(i, {column + j, dot(chosen[first + i], others[column + j])});
        }
      }
    }
    for (std::size_t i = 0; i < count; ++i) nearest[doubtful.rows[first + i]] = lists.of(i);
  });
}

NearestRows find_by_floats(const Vectors& src, const Vectors& tgt, std::size_t k,
                           const SearchProgress& progress) {
  const std::size_t kept = kept_for(k, Precision::floats);
  Found found{NearestLists(src.size(), kept), NearestLists(tgt.size(), kept)};
  search(FloatProducts(src, tgt), src.size(), tgt.size(), found, progress);
  return {exactly_nearest(found.of_src, src, tgt, k), exactly_nearest(found.of_tgt, tgt, src, k)};
}

NearestRows find_by_eight_bits(const Vectors& src, const Vectors& tgt, std::size_t k,
                               const SearchProgress& progress) {
  const std::size_t kept = kept_for(k, Precision::eight_bits);
  Found found{NearestLists(src.size(), kept), NearestLists(tgt.size(), kept)};
  const EightBitRows rows(src);
  const EightBitColumns columns(tgt);
  search(EightBitProducts{rows, columns}, src.size(), tgt.size(), found, progress);
  NearestRows nearest{exactly_nearest(found.of_src, src, tgt, k),
                      exactly_nearest(found.of_tgt, tgt, src, k)};
  const Doubtful of_src =
      find_doubtful(rows.errors, columns.errors, found.of_src, k, nearest.of_src);
  const Doubtful of_tgt =
      find_doubtful(columns.errors, rows.errors, found.of_tgt, k, nearest.of_tgt);
  if (!of_src.rows.empty()) find_exactly(of_src, src, tgt, columns, k, nearest.of_src);
  if (!of_tgt.rows.empty()) {
    find_exactly(of_tgt, tgt, src, EightBitColumns(src), k, nearest.of_tgt);
  }
  return nearest;
}

}  // namespace

Precision fastest_precision() {
  return has_eight_bit_products() ? Precision::eight_bits : Precision::floats;
}

NearestRows find_nearest(const Vectors& src, const Vectors& tgt, std::size_t k,
                         const SearchProgress& progress, Precision precision) {
  if (src.size() == 0 || tgt.size() == 0) return {Neighbours(src.size()), Neighbours(tgt.size())};
  assert(k > 0 && src.dimension() == tgt.dimension());
  return precision == Precision::floats ? find_by_floats(src, tgt, k, progress)
                                        : find_by_eight_bits(src, tgt, k, progress);
}

}  // namespace diglot::align
