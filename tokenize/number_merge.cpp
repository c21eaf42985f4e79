#include "tokenize/number_merge.h"

#include <cstddef>

namespace diglot::tokenize {

std::vector<Number> merge_numbers(const std::vector<Number>& preferred,
                                  std::vector<Number> others) {
  if (preferred.empty()) return others;
  std::vector<Number> merged;
  merged.reserve(preferred.size() + others.size());
  std::size_t next = 0;
  for (const Number& other : others) {
    while (next < preferred.size() && preferred[next].bytes.end <= other.bytes.begin) {
      merged.push_back(preferred[next++]);
    }
    const bool overlaps = next < preferred.size() && preferred[next].bytes.begin < other.bytes.end;
    if (!overlaps) merged.push_back(other);
  }
  merged.insert(merged.end(), preferred.begin() + static_cast<std::ptrdiff_t>(next),
                preferred.end());
  return merged;
}

}  // namespace diglot::tokenize
