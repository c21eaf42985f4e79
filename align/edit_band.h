#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace diglot::align {

/// The cells of an edit distance's matrix that TER looks at: those about the diagonal, as
/// sacreBLEU's beam has them. Row i is for the first i words of the hypothesis, column j for the
/// first j of the reference.
class EditBand {
 public:
  /// Columns [begin, end). Both never fall from one row to the next.
  struct Columns {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
  };

  /// The lengths of the sides, in words. Precondition: neither is 0.
  EditBand(std::size_t hypothesis, std::size_t reference);

  /// The band of the same two sides read from their ends: its row i is row `hypothesis` - i of this
  /// one, its column j is column `reference` - j.
  [[nodiscard]] EditBand reversed() const;

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] Columns row(std::size_t i) const { return rows_[i]; }
  /// The most columns from the begin of a row to the end of the next.
  [[nodiscard]] std::size_t reach() const;

 private:
  EditBand(std::vector<Columns> rows, std::size_t reference)
      : rows_(std::move(rows)), reference_(reference) {}

  std::vector<Columns> rows_;
  std::size_t reference_;
};

}  // namespace diglot::align
