#include "align/interval.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace diglot::align {

Interval middle_95(std::vector<double> values) {
  assert(!values.empty());
  std::ranges::sort(values);
  const std::size_t left_out = values.size() / 40;
  return {values[left_out], values[values.size() - 1 - left_out]};
}

}  // namespace diglot::align
