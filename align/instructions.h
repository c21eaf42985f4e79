#pragma once

#include <cstdint>

namespace diglot::align {

/// Sets of processor instructions that inner loops are compiled for.
enum class Instructions : std::uint8_t { portable, avx2, avx512 };

/// The fastest that this processor has.
[[nodiscard]] Instructions fastest_instructions();

}  // namespace diglot::align
