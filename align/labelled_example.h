#pragma once

#include <vector>

namespace diglot::align {

/// One observation to fit a classifier to.
struct LabelledExample {
  std::vector<double> features;
  bool holds = false;
  double weight = 1;  ///< how much it counts
};

}  // namespace diglot::align
