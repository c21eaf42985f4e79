#pragma once

#include <string>
#include <string_view>

namespace diglot::tokenize {

/// A word as the word lists of this folder have it: in lower case by the language's rules (Turkish
/// "I" is "ı"), composed (NFC), without soft hyphens and other invisible characters, with one kind
/// of apostrophe (') and the Romanian ș and ț with commas. Accents stay. Linear time; thread-safe.
/// Precondition: valid UTF-8.
std::string fold(std::string_view word, std::string_view lang);

}  // namespace diglot::tokenize
