#pragma once

#include <cstdint>
#include <span>

#include "align/instructions.h"
#include "align/quantized_rows.h"

namespace diglot::align {

/// Adds rows, each times its scale, to `sum`: one for each of `indices`, in their order. All
/// instructions give the same bytes: every number is multiplied, rounded, added, rounded, in the
/// order of the rows.
/// Preconditions: sum.size() == rows.dimension; indices below the number of rows; the processor has
/// the instructions.
void add_rows(const QuantizedRows& rows, std::span<const std::uint32_t> indices,
              std::span<float> sum, Instructions instructions = fastest_instructions());

}  // namespace diglot::align
