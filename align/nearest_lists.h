#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/tile.h"
#include "align/vectors.h"

namespace diglot::align {

/// A row of a collection of vectors, and its cosine with the one that is asked for.
struct Neighbour {
  std::size_t row = 0;
  float cosine = 0;

  friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

/// For each row of a collection its nearest rows of another one, nearest first.
using Neighbours = std::vector<std::vector<Neighbour>>;

/// Whether `a` comes before `b`: the greater cosine, of equal ones the first row.
bool is_nearer(const Neighbour& a, const Neighbour& b);

/// For each of many rows, the nearest of those that it was offered, `kept` at most: the same ones
/// in whatever order and how often they are offered. 8 bytes each. Different rows may be offered
/// some at a time by different threads.
class NearestLists {
 public:
  /// Preconditions: rows are numbered with 32 bits, kept > 0.
  NearestLists(std::size_t rows, std::size_t kept);
  /// Those that have no use for cosines below `least`, one a row.
  NearestLists(std::vector<float> least, std::size_t kept);

  /// For each row, a cosine below which nothing is kept any more.
  [[nodiscard]] std::span<const float> least() const { return least_; }
  void offer(std::size_t row, const Neighbour& candidate);
  /// What is kept of a row, nearest first.
  [[nodiscard]] std::vector<Neighbour> of(std::size_t row) const;

 private:
  struct Entry {
    float cosine;
    std::uint32_t row;

    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::size_t kept_;
  std::vector<Entry> entries_;  // rows x kept, nearest first
  std::vector<float> least_;
};

/// The `k` nearest, by their exact cosines, of those that the lists of some vectors hold.
Neighbours exactly_nearest(const NearestLists& lists, const Vectors& vectors, const Vectors& others,
                           std::size_t k);

/// Offers every row of a tile to each column of it, another collection's row, and every column to
/// each row. `cosines` are those of the tile, row-major.
void offer(const Tile& tile, std::span<const float> cosines, NearestLists& of_rows,
           NearestLists& of_columns);

}  // namespace diglot::align
