#pragma once

#include <algorithm>
#include <cstddef>

#include <tbb/parallel_for.h>

namespace diglot::align {

/// Rows of a batch that one task works on. Fixed, so that sums over rows are made in the same order
/// whatever the number of threads.
inline constexpr std::size_t block_rows = 64;

/// Calls function(begin, end) for each block of rows, on all threads.
template <class Function>
void for_each_block(std::size_t rows, const Function& function) {
  tbb::parallel_for(std::size_t{0}, (rows + block_rows - 1) / block_rows, [&](std::size_t block) {
    const std::size_t begin = block * block_rows;
    function(begin, std::min(rows, begin + block_rows));
  });
}

}  // namespace diglot::align
