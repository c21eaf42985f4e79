#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/nearest_lists.h"
#include "align/vectors.h"

namespace diglot::align {

/// A partition of the unit sphere: each vector belongs to the cell whose centre is nearest.
class Cells {
 public:
  /// Spherical k-means (Dhillon & Modha 2001), from an even sample of the rows of both sides.
  /// Deterministic; uses all threads. Precondition: at least `count` > 0 rows in all.
  Cells(const Vectors& src, const Vectors& tgt, std::size_t count);

  /// One unit vector a cell.
  [[nodiscard]] const Vectors& centres() const { return centres_; }

  /// The `probes` cells nearest each vector, nearest first.
  [[nodiscard]] Neighbours nearest(const Vectors& vectors, std::size_t probes) const;

 private:
  Vectors centres_;
};

/// The rows that are in a cell, in ascending order.
struct CellRows {
  std::vector<std::uint32_t> own;     ///< whose nearest cell it is
  std::vector<std::uint32_t> guests;  ///< who have it among their other cells
};

/// From the cells of each row (see Cells::nearest), the rows of each of `count` cells.
std::vector<CellRows> rows_of_cells(const Neighbours& cells, std::size_t count);

}  // namespace diglot::align
