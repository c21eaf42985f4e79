#pragma once

#include <cstdint>
#include <span>

namespace diglot::align {

// Numbers as IEEE 754 binary16, NumPy's '<f2': 11 bits of mantissa, so that a number of a unit
// vector errs by less than 0.0003. By the processor's instructions where it has them; the same to
// the last bit without.

/// The nearest halves, of two equally near the even one; what is beyond 65504 becomes infinite.
/// Precondition: equal sizes.
void to_halves(std::span<const float> numbers, std::span<std::uint16_t> halves);

/// The numbers that halves are, exactly. Precondition: equal sizes.
void to_floats(std::span<const std::uint16_t> halves, std::span<float> numbers);

}  // namespace diglot::align
