#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace diglot::tokenize {

/// How the words of a table begin, to turn most other words down without hashing them.
class WordOpenings {
 public:
  /// Lets words begin as this one does.
  void add(std::string_view word) { openings_.set(slot(word)); }

  /// False only if no word was added that shares its first three bytes, or all that it has, with
  /// this one.
  [[nodiscard]] bool may_begin(std::string_view word) const { return openings_.test(slot(word)); }

 private:
  static constexpr unsigned slot_bits = 13;

  static std::size_t slot(std::string_view word) {
    constexpr std::size_t opening_bytes = 3;
    constexpr std::uint32_t spread = 2654435761;
    std::uint32_t key = 0;
    for (const char c : word.substr(0, opening_bytes)) {
      key = key * 256 + static_cast<unsigned char>(c);
    }
    return (key * spread) >> (32 - slot_bits);
  }

  std::bitset<std::size_t{1} << slot_bits> openings_;
};

/// Lets a table of strings be searched for a view.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const noexcept {
    return std::hash<std::string_view>()(word);
  }
};

}  // namespace diglot::tokenize
