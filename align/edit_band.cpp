#include "align/edit_band.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace diglot::align {

namespace {

/// Columns on either side of the diagonal. Where the reference is so long that the bands of two
/// rows would not meet, more.
std::size_t half_width(double slope) {
  constexpr double usual = 25;
  return static_cast<std::size_t>(usual < slope / 2 ? std::ceil(slope / 2 + usual) : usual);
}

}  // namespace

EditBand::EditBand(std::size_t hypothesis, std::size_t reference)
    : rows_(hypothesis + 1), reference_(reference) {
  assert(hypothesis > 0 && reference > 0);
  const double slope = static_cast<double>(reference) / static_cast<double>(hypothesis);
  const std::size_t half = half_width(slope);
  for (std::size_t i = 1; i <= hypothesis; ++i) {
    const auto diagonal = static_cast<std::size_t>(std::floor(static_cast<double>(i) * slope));
    rows_[i].begin = diagonal > half ? diagonal - half : 0;
    rows_[i].end = i == hypothesis ? reference + 1 : std::min(reference + 1, diagonal + half);
  }
  // The first row is open to its end; what lies beyond the end of the second leads nowhere.
  rows_[0].end = rows_[1].end;
}

EditBand EditBand::reversed() const {
  std::vector<Columns> rows(rows_.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Columns columns = rows_[rows_.size() - 1 - i];
    rows[i] = {reference_ + 1 - columns.end, reference_ + 1 - columns.begin};
  }
  return {std::move(rows), reference_};
}

std::size_t EditBand::reach() const {
  std::size_t result = rows_.front().size();
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    result = std::max(result, rows_[i].end - rows_[i - 1].begin);
  }
  return result;
}

}  // namespace diglot::align
