#include "align/segment_statistics.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace diglot::align {

std::vector<double> SegmentStatistics::sum() const {
  std::vector<double> sums(columns_);
  for (std::size_t i = 0; i < segments(); ++i) {
    for (std::size_t k = 0; k < columns_; ++k) sums[k] += row(i)[k];
  }
  return sums;
}

std::vector<double> SegmentStatistics::sum_of(std::span<const std::size_t> segments) const {
  std::vector<double> sums(columns_);
  for (const std::size_t i : segments) {
    for (std::size_t k = 0; k < columns_; ++k) sums[k] += row(i)[k];
  }
  return sums;
}

/// Of `width` columns from `first` on, which a loop over the rows keeps in registers.
template <std::size_t width>
void SegmentStatistics::add_columns(std::size_t first, std::span<const double> weights,
                                    std::span<double> sums) const {
  std::array<double, width> kept{};
  const double* values = values_.data() + first;
  for (const double weight : weights) {
    for (std::size_t k = 0; k < width; ++k) kept[k] += weight * values[k];
    values += columns_;
  }
  std::ranges::copy(kept, sums.begin() + static_cast<std::ptrdiff_t>(first));
}

std::vector<double> SegmentStatistics::sum(std::span<const double> weights) const {
  assert(weights.size() == segments());
  std::vector<double> sums(columns_);
  std::size_t first = 0;
  for (; first + 8 <= columns_; first += 8) add_columns<8>(first, weights, sums);
  for (; first + 2 <= columns_; first += 2) add_columns<2>(first, weights, sums);
  for (; first < columns_; ++first) add_columns<1>(first, weights, sums);
  return sums;
}

}  // namespace diglot::align
