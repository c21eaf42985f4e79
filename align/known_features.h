#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace diglot::align {

/// The hashed features that a training saw often enough to learn from: a bit for each of so many
/// equal ranges of hashes, set where one of them is frequent. With eight million ranges and some
/// hundred thousand frequent features, a few in a hundred rare ones are taken for known.
///
/// A view of bits that must outlive it. Immutable; thread-safe.
class KnownFeatures {
 public:
  /// Knows every feature.
  KnownFeatures() = default;
  /// Precondition: is_valid(bits).
  explicit KnownFeatures(std::span<const std::uint8_t> bits)
      : bits_(bits), shift_(64 - std::countr_zero(8 * bits.size())) {}

  [[nodiscard]] static bool is_valid(std::span<const std::uint8_t> bits) {
    return std::has_single_bit(bits.size());
  }
  [[nodiscard]] bool contains(std::uint64_t hash) const {
    if (bits_.empty()) return true;
    const std::uint64_t range = hash >> static_cast<unsigned>(shift_);
    return ((bits_[range / 8] >> (range % 8)) & 1U) != 0;
  }

 private:
  std::span<const std::uint8_t> bits_;
  int shift_ = 0;
};

}  // namespace diglot::align
