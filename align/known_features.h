#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace diglot::align {

/// Which of 2^range_bits equal ranges a hash lies in. Precondition: 1 <= range_bits <= 64.
inline std::uint64_t hash_range(std::uint64_t hash, unsigned range_bits) {
  return hash >> (64U - range_bits);
}

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
      : bits_(bits), range_bits_(static_cast<unsigned>(std::countr_zero(8 * bits.size()))) {}

  [[nodiscard]] static bool is_valid(std::span<const std::uint8_t> bits) {
    return std::has_single_bit(bits.size());
  }
  [[nodiscard]] bool contains(std::uint64_t hash) const {
    if (bits_.empty()) return true;
    const std::uint64_t range = hash_range(hash, range_bits_);
    return ((bits_[range / 8] >> (range % 8)) & 1U) != 0;
  }

 private:
  std::span<const std::uint8_t> bits_;
  unsigned range_bits_ = 0;
};

}  // namespace diglot::align
