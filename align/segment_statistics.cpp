#include "align/segment_statistics.h"

#include <cassert>

namespace diglot::align {

std::vector<double> SegmentStatistics::sum() const {
  std::vector<double> sums(columns_);
  for (std::size_t i = 0; i < segments(); ++i) {
    for (std::size_t k = 0; k < columns_; ++k) sums[k] += row(i)[k];
  }
  return sums;
}

std::vector<double> SegmentStatistics::sum(std::span<const std::uint32_t> weights) const {
  assert(weights.size() == segments());
  std::vector<double> sums(columns_);
  const double* values = values_.data();
  for (const std::uint32_t weight : weights) {
    if (weight != 0) {
      const double factor = weight;
      for (std::size_t k = 0; k < columns_; ++k) sums[k] += factor * values[k];
    }
    values += columns_;
  }
  return sums;
}

}  // namespace diglot::align
