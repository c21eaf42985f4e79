#pragma once

#include <algorithm>

namespace diglot::align {

/// The words of a text, added from the first to the last, and how much of them a translation of it
/// covers.
class CoveredWords {
 public:
  /// A word: the probability of its best link, 0 to 1, and how much it says.
  void add(float probability, float weight) {
    constexpr float covered = 0.3F;
    linked_ += static_cast<double>(weight * probability);
    total_ += static_cast<double>(weight);
    ++count_;
    passage_ = std::max(0.0, passage_ + static_cast<double>(weight * (covered - probability)));
    longest_ = std::max(longest_, passage_);
  }
  /// The mean, by weight, of the probabilities; 0 of no words.
  [[nodiscard]] double coverage() const { return total_ == 0 ? 0 : linked_ / total_; }
  /// The longest passage without a counterpart, in words of mean weight: the greatest sum, over
  /// words in a row, of 0.3 less their probabilities.
  [[nodiscard]] double gap() const { return total_ == 0 ? 0 : longest_ * count_ / total_; }

 private:
  double linked_ = 0;
  double total_ = 0;
  double count_ = 0;
  double passage_ = 0;
  double longest_ = 0;
};

}  // namespace diglot::align
