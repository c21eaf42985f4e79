#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "align/vectors.h"

namespace diglot::align {

/// How a number is stored: little-endian, in so many bits.
enum class FloatType { float16, float32, float64 };

/// Bytes of one number.
[[nodiscard]] std::size_t size_of(FloatType type);

/// The header of a NumPy file (format 1.0) of a rows x columns matrix, row-major, whose values
/// follow it. Its length is a multiple of 64 bytes.
/// Source: numpy.lib.format, "NPY format version 1.0".
std::string npy_header(std::size_t rows, std::size_t columns, FloatType type = FloatType::float32);

/// Vectors as they follow such a header. Precondition: float16 or float32.
std::string npy_values(const Vectors& vectors, FloatType type);

/// What the header of a NumPy file says of a matrix.
struct NpyMatrix {
  FloatType type = FloatType::float32;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t begin = 0;  ///< of the values, in bytes from the beginning of the file

  friend bool operator==(const NpyMatrix&, const NpyMatrix&) = default;
};

/// Reads the header at the beginning of a file's bytes, formats 1.0 to 3.0. Throws corpora::Error
/// with the name of the file where it is no NumPy file, or one of anything but a row-major matrix
/// of little-endian floats with a column at least. Whether all values follow is not looked at.
[[nodiscard]] NpyMatrix read_npy_header(std::string_view bytes, std::string_view file);

}  // namespace diglot::align
