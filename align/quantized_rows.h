#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diglot::align {

/// How many bits a number of a quantized row has.
enum class Bits : std::uint32_t { four = 4, eight = 8 };

/// Rows of d small integers, each row with the scale that makes numbers of them: a view, N rows.
///
/// A row of 8-bit numbers takes d bytes, two's complement. A row of 4-bit numbers, -7 to 7, takes
/// h = ceil(d / 2) bytes: byte i holds number i in its lower half and number h + i in its upper
/// one, two's complement too, so that both halves of a row come out in order. The bits of a number
/// that is none (d odd) are zero; -8 does not occur, but is read as what it is.
struct QuantizedRows {
  std::span<const float> scales;        ///< N
  std::span<const std::uint8_t> bytes;  ///< N x row_bytes(dimension, bits)
  std::size_t dimension = 0;
  Bits bits = Bits::eight;
};

/// Bytes of one row.
[[nodiscard]] constexpr std::size_t row_bytes(std::size_t dimension, Bits bits) {
  return bits == Bits::eight ? dimension : (dimension + 1) / 2;
}

/// What QuantizedRows looks at.
struct QuantizedStorage {
  std::vector<float> scales;
  std::vector<std::uint8_t> bytes;
};

/// Rounds a row of numbers and returns its scale; the largest number becomes 127 or -127. A row of
/// zeros has the scale 0 and leaves `bytes` as they are. Precondition: as many bytes as numbers.
float quantize_to_8_bits(std::span<const float> row, std::span<std::uint8_t> bytes);

/// Rounds rows of numbers (N x dimension, row-major). With 8 bits, the largest number of a row
/// becomes 127 or -127. With 4 bits, large numbers of a row may be cut off for the sake of all
/// others: of several scales the one with the smallest squared error is taken. Same result for any
/// number of threads. Preconditions: dimension > 0, whole rows, finite numbers.
[[nodiscard]] QuantizedStorage quantize(std::span<const float> values, std::size_t dimension,
                                        Bits bits);

/// The numbers that rows stand for: N x dimension, row-major.
[[nodiscard]] std::vector<float> dequantize(const QuantizedRows& rows);

}  // namespace diglot::align
