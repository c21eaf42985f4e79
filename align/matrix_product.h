#pragma once

#include <cstddef>
#include <span>

namespace diglot::align {

/// The dot products of each of N rows with each of M others, all of d numbers: writes the N x M
/// matrix, row-major, to the beginning of `products`. On this thread alone; a product may differ in
/// its last digits from what `dot` gives, by its place, but is the same from run to run.
/// Preconditions: whole rows; room for N x M numbers.
void multiply(std::span<const float> rows, std::span<const float> others, std::size_t d,
              std::span<float> products);

}  // namespace diglot::align
