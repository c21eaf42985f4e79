#pragma once

#include <string>
#include <string_view>

namespace diglot::tokenize {

/// The country or city that a word names, in the names that CLDR has for it in a language: its ISO
/// 3166 code ("DE") or its time zone ("Europe/Berlin"); empty where there is none. Endings of a
/// case that are vowels don't matter: "Германии", "Германия". Names of several words are not known.
///
/// The view is valid for good. Names of a language are read at first use (some ten milliseconds)
/// and kept. Thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::string_view place_of(std::string_view word, std::string_view lang);

}  // namespace diglot::tokenize
