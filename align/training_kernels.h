#pragma once

#include <cstddef>
#include <cstdint>

namespace diglot::align {

/// The loops over float32 vectors in which training spends its time, written once and compiled for
/// each set of processor instructions. All sets give the same bytes: each number is worked out by
/// itself, and every operation is rounded. Vectors don't overlap; sizes count floats.
struct TrainingKernels {
  /// sum += row
  void (*add)(float* sum, const float* row, std::size_t size);
  /// sum = the sum, in their order, of the rows with these numbers; rows have `size` floats.
  void (*sum_rows)(float* sum, const float* rows, const std::uint32_t* numbers, std::size_t count,
                   std::size_t size);
  /// Each value x becomes e^x, to within 3e-7 of itself; 0 below -87, NaN where it is NaN.
  /// Precondition: not above 88.
  void (*exponentiate)(float* values, std::size_t size);
  /// A step of Adam (Kingma & Ba 2015): `first` and `second` are the running moments of the
  /// gradient, `rate` is corrected for their bias.
  void (*adam)(float* values, float* first, float* second, const float* gradient, float rate,
               std::size_t size);
};

inline constexpr float adam_beta1 = 0.9F;
inline constexpr float adam_beta2 = 0.999F;

/// Those for the processor at hand.
const TrainingKernels& training_kernels();
/// Those that run everywhere.
const TrainingKernels& portable_training_kernels();

}  // namespace diglot::align
