#pragma once

#include <algorithm>
#include <cstddef>

namespace diglot::align {

/// Some successive rows of a matrix in some successive columns of it.
struct Tile {
  std::size_t first_row = 0;
  std::size_t rows = 0;
  std::size_t first_column = 0;
  std::size_t columns = 0;
};

// The cosines of a tile of this size stay in the second-level cache.
constexpr std::size_t tile_rows = 512;
constexpr std::size_t tile_columns = 240;

/// Calls `visit` with each tile of a large one, columns by columns.
template <typename Visit>
void for_each_tile(const Tile& whole, const Visit& visit) {
  for (std::size_t column = 0; column < whole.columns; column += tile_columns) {
    for (std::size_t row = 0; row < whole.rows; row += tile_rows) {
      visit(Tile{whole.first_row + row, std::min(tile_rows, whole.rows - row),
                 whole.first_column + column, std::min(tile_columns, whole.columns - column)});
    }
  }
}

}  // namespace diglot::align
