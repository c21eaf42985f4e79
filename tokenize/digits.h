#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// A number written in digits of any script.
struct DigitNumber {
  std::size_t end = 0;     ///< behind its last digit, in bytes; = begin where there is none
  std::size_t digits = 0;  ///< how many
  double value = 0;
  bool plain = false;   ///< digits only, no grouping or decimal mark
  bool number = false;  ///< false for what only looks like one: "192.168.1.1", 31 digits
};

/// Reads the number that begins at byte `begin`, with the grouping and decimal marks of the
/// language ("1.170" is 1170 in German and 1.17 in English) and those that are the same in all:
/// no-break and thin spaces, apostrophes. A plain space groups only where the language does so.
/// Linear time; thread-safe. Precondition: valid UTF-8.
DigitNumber read_digits(std::string_view text, std::size_t begin, std::string_view lang);

/// Whether digits are grouped with a plain space in the language: "1 170".
bool groups_with_space(std::string_view lang);

}  // namespace diglot::tokenize
