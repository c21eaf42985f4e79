#include "align/cells.h"

#include <algorithm>
#include <cassert>

#include "align/nearest_rows.h"

namespace diglot::align {
namespace {

constexpr std::size_t sampled_per_cell = 40;
constexpr std::size_t iterations = 8;

/// `count` rows at equal distances, of `src` and then of `tgt`; all where there are fewer.
Vectors sample(const Vectors& src, const Vectors& tgt, std::size_t count) {
  const std::size_t all = src.size() + tgt.size();
  count = std::min(count, all);
  Vectors rows(count, src.dimension());
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = i * all / count;
    std::ranges::copy(row < src.size() ? src[row] : tgt[row - src.size()], rows[i].begin());
  }
  return rows;
}

/// The direction of the sum of the rows of each cell; a cell without rows stays.
Vectors moved(const Vectors& centres, const Vectors& rows, const Neighbours& cells) {
  Vectors sums(centres.size(), centres.dimension());
  std::vector<std::size_t> counts(centres.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t cell = cells[i].front().row;
    ++counts[cell];
    add(sums[cell], rows[i]);
  }
  for (std::size_t cell = 0; cell < centres.size(); ++cell) {
    if (counts[cell] == 0) std::ranges::copy(centres[cell], sums[cell].begin());
    normalize(sums[cell]);
  }
  return sums;
}

}  // namespace

Cells::Cells(const Vectors& src, const Vectors& tgt, std::size_t count) {
  assert(count > 0 && src.size() + tgt.size() >= count);
  const Vectors rows = sample(src, tgt, count * sampled_per_cell);
  centres_ = sample(rows, Vectors(0, rows.dimension()), count);
  for (std::size_t i = 0; i < iterations; ++i) centres_ = moved(centres_, rows, nearest(rows, 1));
}

Neighbours Cells::nearest(const Vectors& vectors, std::size_t probes) const {
  return find_nearest(vectors, centres_, probes).of_src;
}

std::vector<CellRows> rows_of_cells(const Neighbours& cells, std::size_t count) {
  std::vector<CellRows> rows(count);
  for (std::size_t row = 0; row < cells.size(); ++row) {
    for (std::size_t i = 0; i < cells[row].size(); ++i) {
      CellRows& cell = rows[cells[row][i].row];
      (i == 0 ? cell.own : cell.guests).push_back(static_cast<std::uint32_t>(row));
    }
  }
  return rows;
}

}  // namespace diglot::align
