#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/edit_band.h"

namespace diglot::align {

/// The rows of the edit distance (Levenshtein 1966) of hypotheses of one length from a reference,
/// within a band. A word is a number.
class EditRows {
 public:
  using Cell = std::int32_t;

  /// The reference has as many words as the band was made for.
  EditRows(EditBand band, std::span<const std::int32_t> reference);

  /// Fills the rows of a hypothesis behind its first `kept` words, which are those of the
  /// hypothesis before. Precondition: it is as long as the band says. Memory is taken by the first
  /// call.
  void fill(std::span<const std::int32_t> hypothesis, std::size_t kept);

  /// Row i as fill() left it: a cell for nowhere, the cells of the band's columns, and as many more
  /// for nowhere as make stride().
  [[nodiscard]] const Cell* row(std::size_t i) const { return cells_.data() + i * stride_; }
  [[nodiscard]] std::size_t stride() const { return stride_; }

  /// Writes to `next` row i of any hypothesis that has `previous` as row i - 1 and goes on with
  /// `word`.
  void extend(std::size_t i, std::int32_t word, const Cell* previous, Cell* next) const;

  /// The cost of the cell in row i and column j; more than any distance if it is not in the band.
  [[nodiscard]] Cell cost(std::size_t i, std::size_t j) const {
    const EditBand::Columns columns = band_.row(i);
    return j < columns.begin || j >= columns.end ? nowhere : row(i)[1 + j - columns.begin];
  }
  [[nodiscard]] const EditBand& band() const { return band_; }

 private:
  static constexpr Cell nowhere = 1 << 29;

  EditBand band_;
  std::vector<std::int32_t> reference_;  // word j at j + 1
  std::size_t stride_;
  std::vector<Cell> cells_;  // row by row
};

}  // namespace diglot::align
