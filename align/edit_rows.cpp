#include "align/edit_rows.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace diglot::align {

EditRows::EditRows(EditBand band, std::span<const std::int32_t> reference)
    : band_(std::move(band)), reference_(reference.size() + 1, -1), stride_(band_.reach() + 1) {
  std::ranges::copy(reference, reference_.begin() + 1);
}

void EditRows::fill(std::span<const std::int32_t> hypothesis, std::size_t kept) {
  assert(hypothesis.size() + 1 == band_.rows());
  if (cells_.empty()) {
    cells_.resize(band_.rows() * stride_);
    const auto columns = cells_.begin() + 1;
    const auto end = columns + static_cast<std::ptrdiff_t>(band_.row(0).size());
    cells_[0] = nowhere;
    std::iota(columns, end, 0);
    std::fill(end, cells_.begin() + static_cast<std::ptrdiff_t>(stride_), nowhere);
  }
  for (std::size_t i = kept + 1; i < band_.rows(); ++i) {
    extend(i, hypothesis[i - 1], row(i - 1), cells_.data() + i * stride_);
  }
}

void EditRows::extend(std::size_t i, std::int32_t word, const Cell* previous, Cell* next) const {
  const EditBand::Columns columns = band_.row(i);
  const Cell* above = previous + (columns.begin - band_.row(i - 1).begin);
  const std::int32_t* words = reference_.data() + columns.begin;
  const std::size_t size = columns.size();
  next[0] = nowhere;
  for (std::size_t k = 0; k < size; ++k) {
    next[k + 1] = std::min(above[k] + static_cast<Cell>(words[k] != word), above[k + 1] + 1);
  }
  // Apart from the loop above, which then takes many columns at a time.
  for (std::size_t k = 0; k < size; ++k) next[k + 1] = std::min(next[k + 1], next[k] + 1);
  std::fill(next + size + 1, next + stride_, nowhere);
}

}  // namespace diglot::align
