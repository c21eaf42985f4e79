#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "align/npy.h"

namespace diglot::align {

/// Sentence vectors that were computed beforehand, in a mapped file or in memory: one row a
/// sentence.
///
/// Immutable, cheap to copy (copies share the mapping); thread-safe.
class VectorFile {
 public:
  /// A NumPy file (see read_npy_header). Throws corpora::Error where it can't be read, is none, or
  /// is shorter or longer than its header says.
  static VectorFile open_npy(const std::string& path);
  /// Bare little-endian float32, `dimension` (at least 1) a row. Throws corpora::Error where it
  /// can't be read or ends inside a row.
  static VectorFile open_raw(const std::string& path, std::size_t dimension);

  /// Rows of `columns` numbers (at least 1) of a type, one behind the other, as NumPy has them in
  /// memory; `bytes` must outlive this and its copies. `name` stands for a path in errors.
  /// Precondition: a whole number of rows.
  static VectorFile in_memory(std::string_view bytes, FloatType type, std::size_t columns,
                              const std::string& name);

  [[nodiscard]] const std::string& path() const;
  /// The whole file, header and all.
  [[nodiscard]] std::string_view bytes() const;
  [[nodiscard]] std::size_t size() const { return matrix_.rows; }
  [[nodiscard]] std::size_t dimension() const { return matrix_.columns; }

  /// Writes row `row`, brought to unit length (zero stays zero), to `unit` (dimension() numbers).
  /// Throws corpora::Error with the row's number, from 1, where it holds NaN or infinity.
  void read_row(std::size_t row, std::span<float> unit) const;

 private:
  class Mapping;
  VectorFile(std::shared_ptr<const Mapping> mapping, NpyMatrix matrix);

  std::shared_ptr<const Mapping> mapping_;
  NpyMatrix matrix_;
};

}  // namespace diglot::align
