#pragma once

#include <cstdint>
#include <string_view>

namespace diglot::tokenize {

/// How a number is meant, where a word in front of it says so.
enum class Bound : std::uint8_t {
  none,
  about,     ///< "some 160", "circa", "около"
  at_least,  ///< "more than 70", "peste", "über"
  at_most    ///< "up to", "less than", "до"
};

/// What the end of a text says of a number that follows it: "a crowd of more than". Only the last
/// words are looked at. Precondition: valid UTF-8.
Bound find_bound(std::string_view before, std::string_view lang);

}  // namespace diglot::tokenize
