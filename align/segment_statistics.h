#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace diglot::align {

/// The sufficient statistics of segments: a row of numbers each, as many as a metric needs, of
/// which a score of any number of segments, with some of them several times, is computed from the
/// sum. So the score of a corpus, of a document or a segment, bootstrap and randomization are one
/// thing.
class SegmentStatistics {
 public:
  SegmentStatistics(std::size_t segments, std::size_t columns)
      : columns_(columns), values_(segments * columns) {}

  [[nodiscard]] std::size_t segments() const {
    return columns_ == 0 ? 0 : values_.size() / columns_;
  }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::span<const double> row(std::size_t segment) const {
    return {values_.data() + segment * columns_, columns_};
  }
  [[nodiscard]] std::span<double> row(std::size_t segment) {
    return {values_.data() + segment * columns_, columns_};
  }

  /// The sum of all rows, in their order.
  [[nodiscard]] std::vector<double> sum() const;
  /// The sum of the rows, each as often as its weight says. Precondition: a weight for each.
  [[nodiscard]] std::vector<double> sum(std::span<const double> weights) const;
  /// The sum of some rows, in the order in which they are named.
  [[nodiscard]] std::vector<double> sum_of(std::span<const std::size_t> segments) const;

 private:
  template <std::size_t width>
  void add_columns(std::size_t first, std::span<const double> weights,
                   std::span<double> sums) const;

  std::size_t columns_;
  std::vector<double> values_;  // segments x columns, row-major
};

}  // namespace diglot::align
