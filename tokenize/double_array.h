#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace diglot::tokenize {

/// A trie in one flat array that needs no unpacking: a map from byte strings to numbers below 2^31.
///
/// The format is that of darts-clone (Susumu Yata), in which SentencePiece keeps its normalization
/// rules. A node is an index; unit[node] holds, from its lowest bit on, 8 bits of label (the byte
/// that leads to it), 1 bit that says whether a key ends here, 1 bit (`wide`), 21 bits of offset
/// (times 256 where `wide`) and a zero. The child by byte c is at node ^ offset ^ c; it exists if
/// its label is c. Where a key ends, its value with the highest bit set is at node ^ offset.
///
/// A view: the units must outlive it.
class DoubleArray {
 public:
  /// A trie without keys.
  DoubleArray() = default;
  /// Precondition: is_valid of these units.
  explicit DoubleArray(std::span<const std::uint32_t> units) : units_(units) {}

  /// Whether each step from each node stays within the units, and each value is below `limit`.
  [[nodiscard]] static bool is_valid(std::span<const std::uint32_t> units, std::uint32_t limit);

  /// Calls `visit(length, value)` for each key that `text` begins with, the shortest first.
  template <class Visit>
  void prefixes(std::string_view text, Visit visit) const {
    if (units_.empty()) return;
    std::size_t base = offset(units_[0]);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      const std::size_t node = base ^ c;
      const std::uint32_t unit = units_[node];
      if (label(unit) != c) return;
      base = node ^ offset(unit);
      if (ends_key(unit)) visit(i + 1, units_[base] & ~value_mark);
    }
  }

  /// Whether a key begins with this (not empty) text.
  [[nodiscard]] bool has_prefix(std::string_view text) const;

 private:
  static constexpr std::uint32_t value_mark = 1U << 31U;

  /// Never a byte's number where the unit is a value.
  static std::uint32_t label(std::uint32_t unit) { return unit & (value_mark | 0xFFU); }
  static bool ends_key(std::uint32_t unit) { return (unit >> 8U & 1U) != 0; }
  static std::size_t offset(std::uint32_t unit) { return unit >> 10U << ((unit & 1U << 9U) >> 6U); }

  std::span<const std::uint32_t> units_;
};

/// The units of a trie with these keys and values. Deterministic. Throws corpora::Error where there
/// are too many for the format, which has room for some 300,000 words.
/// Preconditions: keys sorted, distinct, not empty, without NUL bytes; values below 2^31.
std::vector<std::uint32_t> build_double_array(
    std::span<const std::pair<std::string_view, std::uint32_t>> keys);

}  // namespace diglot::tokenize
