#pragma once

#include <cstddef>
#include <string>

namespace diglot::align {

/// The header of a NumPy file (format 1.0) of a rows x columns matrix, row-major, little-endian
/// float32, whose values follow it. Its length is a multiple of 64 bytes.
/// Source: numpy.lib.format, "NPY format version 1.0".
std::string npy_header(std::size_t rows, std::size_t columns);

}  // namespace diglot::align
