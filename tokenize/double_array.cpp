#include "tokenize/double_array.h"

#include <algorithm>
#include <cassert>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

using Entry = std::pair<std::string_view, std::uint32_t>;

/// Children of one node lie in one block, as they differ from each other in 8 bits.
constexpr std::size_t block = 256;
/// How many of the last blocks are searched for room; those before are full, or nearly.
constexpr std::size_t open_blocks = 2;

class Builder {
 public:
  std::vector<std::uint32_t> build(std::span<const Entry> keys) {
    grow();
    units_[0] = 0;
    taken_[0] = true;
    is_base_[0] = true;  // whose child by a NUL byte would be the root
    if (!keys.empty()) place_children(0, keys, 0);
    return std::move(units_);
  }

 private:
  void grow() {
    units_.resize(units_.size() + block);
    taken_.resize(units_.size());
    is_base_.resize(units_.size());
    // What nobody takes must not look like a child: by its label, it would be that of base 0.
    // Such a unit gets a value's mark, which no label has.
    std::fill(units_.end() - block, units_.end(), 1U << 31U);
  }

  /// Places what follows the first `depth` bytes, which these keys share, below `node`.
  void place_children(std::size_t node, std::span<const Entry> keys, std::size_t depth) {
    const bool ends_key = keys.front().first.size() == depth;
    const std::uint32_t value = keys.front().second;
    if (ends_key) keys = keys.subspan(1);

    std::vector<std::size_t> begins;
    std::vector<unsigned char> labels;
    if (ends_key) labels.push_back(0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto c = static_cast<unsigned char>(keys[i].first[depth]);
      if (begins.empty() || c != labels.back()) {
        begins.push_back(i);
        labels.push_back(c);
      }
    }
    begins.push_back(keys.size());

    const std::size_t base = find_base(labels);
    is_base_[base] = true;
    for (const unsigned char c : labels) taken_[base ^ c] = true;
    const auto label = depth == 0 ? 0 : units_[node];
    units_[node] =
        label | (ends_key ? 1U << 8U : 0U) | static_cast<std::uint32_t>(node ^ base) << 10U;
    if (ends_key) units_[base] = value | 1U << 31U;

    const std::size_t first = ends_key ? 1 : 0;
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
      const std::size_t child = base ^ labels[first + i];
      units_[child] = labels[first + i];
      place_children(child, keys.subspan(begins[i], begins[i + 1] - begins[i]), depth + 1);
    }
  }

  /// A base that no other node has, with room for these children.
  std::size_t find_base(const std::vector<unsigned char>& labels) {
    const std::size_t reach = block * open_blocks;
    for (std::size_t slot = units_.size() > reach ? units_.size() - reach : 0;; ++slot) {
      if (slot == units_.size()) grow_within_format();
      if (taken_[slot]) continue;
      const std::size_t base = slot ^ labels.front();
      if (!is_base_[base] && std::ranges::none_of(labels, [&](unsigned char c) {
            return static_cast<bool>(taken_[base ^ c]);
          })) {
        return base;
      }
    }
  }

  void grow_within_format() {
    constexpr std::size_t most_units = 1U << 21U;
    if (units_.size() >= most_units) {
      throw corpora::Error("the vocabulary has too many pieces; 300,000 are the most");
    }
    grow();
  }

  std::vector<std::uint32_t> units_;
  std::vector<bool> taken_;
  std::vector<bool> is_base_;
};

}  // namespace

bool DoubleArray::is_valid(std::span<const std::uint32_t> units, std::uint32_t limit) {
  if (units.empty()) return true;
  if ((units[0] & value_mark) != 0) return false;
  for (std::size_t node = 0; node < units.size(); ++node) {
    const std::uint32_t unit = units[node];
    if ((unit & value_mark) != 0) continue;
    const std::size_t base = node ^ offset(unit);
    if ((base | (block - 1)) >= units.size()) return false;
    if (ends_key(unit) && (units[base] & ~value_mark) >= limit) return false;
  }
  return true;
}

bool DoubleArray::has_prefix(std::string_view text) const {
  if (units_.empty()) return false;
  std::size_t base = offset(units_[0]);
  for (const char character : text) {
    const auto c = static_cast<unsigned char>(character);
    const std::uint32_t unit = units_[base ^ c];
    if (label(unit) != c) return false;
    base ^= c ^ offset(unit);
  }
  return true;
}

std::vector<std::uint32_t> build_double_array(std::span<const Entry> keys) {
  assert(std::ranges::is_sorted(keys));
  return Builder().build(keys);
}

}  // namespace diglot::tokenize
