#pragma once

#include <optional>
#include <string_view>

namespace diglot::tokenize {

/// The value of a Roman numeral in capitals of Latin letters or the Cyrillic ones that look like
/// them, at most 3999. Only the usual form counts: not "IIII", "IIX". Linear time.
std::optional<int> roman_value(std::string_view numeral);

/// The value of a word that is a Roman numeral wherever it stands: "II", "XIXe", "LII"; not those
/// that may be a letter, an abbreviation or a size ("V", "CD", "XL"). What find_names() leaves out.
std::optional<int> plain_roman_value(std::string_view word);

/// Whether a word beside a Roman numeral makes it a century: "siècle", "век". Precondition: in
/// fold()'s spelling.
bool means_century(std::string_view folded, std::string_view lang);

}  // namespace diglot::tokenize
