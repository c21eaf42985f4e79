#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace diglot::tokenize {

/// What numbers an item of a list: "2.", "2)", "2.)", "b)", "• 2.".
struct Enumerator {
  std::size_t end = 0;    ///< behind its mark
  std::size_t value = 0;  ///< the number, or the place of the letter in the alphabet
  bool letter = false;
  bool bracket = false;  ///< there is a bracket in its mark

  /// Whether this one numbers the item behind the other's.
  [[nodiscard]] bool follows(const Enumerator& other) const {
    return letter == other.letter && bracket == other.bracket && value == other.value + 1;
  }
};

/// The enumerator that begins at byte `begin` and has a space behind it. Constant time;
/// thread-safe.
std::optional<Enumerator> enumerator_at(std::string_view text, std::size_t begin);

}  // namespace diglot::tokenize
