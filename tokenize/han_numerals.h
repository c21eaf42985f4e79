#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

struct HanNumeral {
  std::size_t end = 0;  ///< behind its last character, in bytes; = begin where there is none
  double value = 0;
};

/// Reads a number in Chinese characters ("三百五十万") that begins at byte `begin`: digits with
/// units, parts of fractions and scores ("三分之二", "三比一"), or a single digit behind "第" or in
/// front of a word that counts people, things or amounts. A digit by itself, and 一 in any word,
/// are too often no number. Linear time; thread-safe. Precondition: valid UTF-8.
HanNumeral read_han_numeral(std::string_view text, std::size_t begin, std::string_view lang);

/// The power of ten that a character multiplies by (十 to 兆), or 0.
double han_unit(char32_t c);

}  // namespace diglot::tokenize
