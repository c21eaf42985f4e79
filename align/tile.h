#pragma once

#include <cstddef>

namespace diglot::align {

/// Some successive rows of a matrix in some successive columns of it.
struct Tile {
  std::size_t first_row = 0;
  std::size_t rows = 0;
  std::size_t first_column = 0;
  std::size_t columns = 0;
};

}  // namespace diglot::align
