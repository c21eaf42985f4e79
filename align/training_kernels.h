#pragma once

#include <cstddef>
#include <cstdint>

namespace diglot::align {

/// The loops over vectors in which training spends its time, written once and compiled for each set
/// of processor instructions. All sets give the same bytes: each number is worked out by itself,
/// and every operation is rounded. Vectors don't overlap; sizes count numbers, float32 or bfloat16.
struct TrainingKernels {
  /// sum += row
  void (*add)(float* sum, const float* row, std::size_t size);
  /// rounded = values as bfloat16, to the nearest, of two as near to the even one. Of NaN it makes
  /// some number or NaN.
  void (*round)(std::uint16_t* rounded, const float* values, std::size_t size);
  /// sum = the sum, in their order, of the bfloat16 rows with these numbers, of `size` each.
  void (*sum_rows)(float* sum, const std::uint16_t* rows, const std::uint32_t* numbers,
                   std::size_t count, std::size_t size);
  /// Each value x becomes e^x, to within 3e-7 of itself; 0 below -87, NaN where it is NaN.
  /// Precondition: not above 88.
  void (*exponentiate)(float* values, std::size_t size);
  /// A step with momentum: first = adam_beta1 first + (1 - adam_beta1) gradient,
  /// values -= rate first, rounded = values as bfloat16.
  void (*move)(float* values, std::uint16_t* rounded, float* first, const float* gradient,
               float rate, std::size_t size);
};

inline constexpr float adam_beta1 = 0.9F;

/// Those for the processor at hand.
const TrainingKernels& training_kernels();
/// Those that run everywhere.
const TrainingKernels& portable_training_kernels();

}  // namespace diglot::align
