#pragma once

#include <vector>

namespace diglot::align {

/// Both ends belong to it.
struct Interval {
  double low = 0;
  double high = 0;
};

/// What lies between the 2.5 % least and the 2.5 % greatest values, of bootstrap samples say (Efron
/// & Tibshirani 1993, chapter 13). Precondition: there is one.
Interval middle_95(std::vector<double> values);

}  // namespace diglot::align
