#pragma once

#include <cstddef>

namespace diglot::align {

/// Right answers among those given, and among those there are.
struct PrecisionRecall {
  std::size_t right = 0;  ///< predicted ones that are right
  std::size_t predicted = 0;
  std::size_t found = 0;  ///< gold ones that were predicted
  std::size_t gold = 0;

  /// Counts of both.
  PrecisionRecall& operator+=(const PrecisionRecall& other);
  friend bool operator==(const PrecisionRecall&, const PrecisionRecall&) = default;

  /// Of nothing predicted or nothing in the gold: 0.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// Figures of the same answers by a strict and by a lax notion of what is right.
struct StrictLax {
  PrecisionRecall strict;
  PrecisionRecall lax;

  StrictLax& operator+=(const StrictLax& other);
  friend bool operator==(const StrictLax&, const StrictLax&) = default;
};

}  // namespace diglot::align
