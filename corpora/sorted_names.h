#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace diglot::corpora {

/// A fixed list of names, written in the order of their bytes; any other doesn't compile as
/// constexpr.
template <std::size_t size>
class SortedNames {
 public:
  explicit constexpr SortedNames(const std::string_view (&names)[size])
      : names_(std::to_array(names)) {
    if (!std::is_sorted(names_.begin(), names_.end())) throw "names out of order";
  }

  [[nodiscard]] bool contains(std::string_view name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
  }

 private:
  std::array<std::string_view, size> names_;
};

}  // namespace diglot::corpora
