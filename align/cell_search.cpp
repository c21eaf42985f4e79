#include "align/cell_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <span>
#include <vector>

#include <tbb/parallel_for.h>
#include <tbb/spin_mutex.h>

#include "align/cells.h"
#include "align/eight_bit_products.h"
#include "align/tile.h"

namespace diglot::align {
namespace {

using Rows = std::span<const std::uint32_t>;

/// The lists of a whole side, for cells that are looked at side by side.
class SharedLists {
 public:
  SharedLists(std::size_t rows, std::size_t kept)
      : kept_(kept), lists_(rows, kept), locks_(rows / rows_per_lock + 1) {}

  /// Lists for some rows, which have no use for what these would not keep.
  [[nodiscard]] NearestLists empty_lists(Rows of) {
    std::vector<float> least(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
      const tbb::spin_mutex::scoped_lock lock(lock_of(of[i]));
      least[i] = lists_.least()[of[i]];
    }
    return {std::move(least), kept_};
  }

  /// Offers what the rows `of` have near them among the rows `others`.
  void offer(const NearestLists& found, Rows of, Rows others) {
    for (std::size_t i = 0; i < of.size(); ++i) {
      const std::vector<Neighbour> nearest = found.of(i);
      const tbb::spin_mutex::scoped_lock lock(lock_of(of[i]));
      for (const Neighbour& near : nearest) lists_.offer(of[i], {others[near.row], near.cosine});
    }
  }

  [[nodiscard]] const NearestLists& lists() const { return lists_; }

 private:
  static constexpr std::size_t rows_per_lock = 256;

  tbb::spin_mutex& lock_of(std::uint32_t row) { return locks_[row / rows_per_lock]; }

  std::size_t kept_;
  NearestLists lists_;
  std::vector<tbb::spin_mutex> locks_;
};

/// A side of the search.
struct Side {
  Side(const Vectors& vectors, const Cells& cells, std::size_t probes, std::size_t kept)
      : values(vectors),
        of_cells(rows_of_cells(cells.nearest(vectors, probes), cells.centres().size())),
        found(vectors.size(), kept) {}

  EightBitRows values;
  std::vector<CellRows> of_cells;
  SharedLists found;
};

/// The first rows of those left, and takes them away.
Rows take(Rows& left, std::size_t count) {
  const Rows first = left.first(std::min(left.size(), count));
  left = left.subspan(first.size());
  return first;
}

/// Compares rows of one side with rows of the other one.
void compare(Side& a, Rows rows, Side& b, Rows columns) {
  std::vector<float> cosines(tile_rows * tile_columns);
  while (!columns.empty()) {
    const Rows some_columns = take(columns, 16 * tile_columns);
    const EightBitColumns column_values(b.values, some_columns);
    for (Rows left = rows; !left.empty();) {
      const Rows some_rows = take(left, 16 * tile_rows);
      const EightBitRows row_values(a.values, some_rows);
      NearestLists of_rows = a.found.empty_lists(some_rows);
      NearestLists of_columns = b.found.empty_lists(some_columns);
      for_each_tile({0, some_rows.size(), 0, some_columns.size()}, [&](const Tile& tile) {
        multiply(row_values, column_values, tile, cosines);
        offer(tile, cosines, of_rows, of_columns);
      });
      a.found.offer(of_rows, some_rows, some_columns);
      b.found.offer(of_columns, some_columns, some_rows);
    }
  }
}

std::size_t number_of_cells(const CellSearch& options, const Vectors& src, const Vectors& tgt) {
  const std::size_t most = std::min(src.size(), tgt.size());
  const auto even = static_cast<std::size_t>(
      std::sqrt(static_cast<double>(options.probes) * static_cast<double>(most)));
  return std::clamp(options.cells == 0 ? even : options.cells, std::size_t{1}, most);
}

}  // namespace

NearestRows find_nearest_in_cells(const Vectors& src, const Vectors& tgt, std::size_t k,
                                  const CellSearch& options, const SearchProgress& progress) {
  if (src.size() == 0 || tgt.size() == 0) return {Neighbours(src.size()), Neighbours(tgt.size())};
  const std::size_t kept = k + 4;
  const Cells cells(src, tgt, number_of_cells(options, src, tgt));
  Side src_side(src, cells, options.probes, kept);
  Side tgt_side(tgt, cells, options.probes, kept);
  std::mutex reporting;
  std::size_t done = 0;
  const std::size_t count = cells.centres().size();
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t cell) {
    const CellRows& of_src = src_side.of_cells[cell];
    const CellRows& of_tgt = tgt_side.of_cells[cell];
    compare(src_side, of_src.own, tgt_side, of_tgt.own);
    compare(src_side, of_src.guests, tgt_side, of_tgt.own);
    compare(tgt_side, of_tgt.guests, src_side, of_src.own);
    if (!progress) return;
    const std::scoped_lock lock(reporting);
    progress(static_cast<double>(++done) / static_cast<double>(count));
  });
  return {exactly_nearest(src_side.found.lists(), src, tgt, k),
          exactly_nearest(tgt_side.found.lists(), tgt, src, k)};
}

double recall_of(const Neighbours& found, const Vectors& src, const Vectors& tgt,
                 std::size_t sampled) {
  sampled = std::min(sampled, src.size());
  if (sampled == 0 || tgt.size() == 0) return std::numeric_limits<double>::quiet_NaN();
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < sampled; ++i) rows.push_back(i * src.size() / sampled);
  const Neighbours exact = find_nearest(select(src, rows), tgt, 1).of_src;
  std::size_t right = 0;
  for (std::size_t i = 0; i < sampled; ++i) {
    const auto& nearest = found[rows[i]];
    if (!nearest.empty() && nearest.front().row == exact[i].front().row) ++right;
  }
  return static_cast<double>(right) / static_cast<double>(sampled);
}

}  // namespace diglot::align
