#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/tile.h"
#include "align/vectors.h"

namespace diglot::align {

// Cosines of many vectors from numbers of eight bits: where the processor can (AVX-512 VNNI), four
// times as many a second as from floats. Each vector is scaled so that its greatest number is 127;
// a cosine then errs by about 0.001, and by max_error() at most. The same to the last bit on every
// machine.

/// One side, row by row.
struct EightBitRows {
  explicit EightBitRows(const Vectors& vectors);
  /// Some of the rows.
  EightBitRows(const EightBitRows& rows, std::span<const std::uint32_t> chosen);

  static constexpr std::size_t block = 8;  ///< rows that are multiplied at once

  std::size_t width = 0;            ///< the dimension, rounded up
  std::vector<std::int8_t> values;  ///< rows x width, and zeros to the end of a block
  std::vector<std::int32_t> sums;   ///< of a row's values
  std::vector<float> scales;        ///< what 1 is worth in a row
  std::vector<float> errors;        ///< Euclidean distance of a row from what stands for it
};

/// The other side, in panels of some vectors of which four numbers each lie side by side.
struct EightBitColumns {
  explicit EightBitColumns(const Vectors& vectors);
  /// Some of what are rows there.
  EightBitColumns(const EightBitRows& rows, std::span<const std::uint32_t> chosen);

  static constexpr std::size_t panel = 48;  ///< vectors

  std::size_t width = 0;
  /// panels x width / 4 x panel x 4; 128 more than the number, since one of the processor's factors
  /// has no sign.
  std::vector<std::uint8_t> values;
  std::vector<float> scales;
  std::vector<float> errors;  ///< as EightBitRows::errors
};

/// Whether this processor has instructions for them; without, floats are faster.
bool has_eight_bit_products();

/// By how much the cosine of two vectors of length 1 (within 0.001) or 0 may be wrong, by the
/// inequality of Cauchy and Schwarz, where their `errors` are these.
float max_cosine_error(float row_error, float column_error);

/// Writes the cosines of the tile's rows with its columns, row-major, to the beginning of
/// `cosines`. Preconditions: both sides have one width and hold the tile, which begins with a block
/// of rows and with a panel.
void multiply(const EightBitRows& rows, const EightBitColumns& columns, const Tile& tile,
              std::span<float> cosines);

}  // namespace diglot::align
