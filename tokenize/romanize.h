#pragma once

#include <string>
#include <string_view>

namespace diglot::tokenize {

/// Writes a text in lower-case ASCII letters, as nearly as a table of single characters can:
/// "Зеленський" -> "zelenskii", "Ζελένσκι" -> "zelenski", "Straße" -> "strasse". Compatibility
/// forms are folded (NFKC_Casefold), accents and other marks dropped. Letters of Greek, Cyrillic,
/// Arabic, Hebrew, Armenian, Georgian and Kana become Latin ones, decimal digits of any script
/// ASCII ones; all other characters (Han, Thai, punctuation, spaces) stay.
///
/// The table is our own and knows no context: names and word n-grams meet across scripts by it, and
/// a model's hashed features depend on it, so a change of the table makes trained models stale.
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::string romanize(std::string_view text);
/// The same, at the end of `roman`, whose memory can thus be used again.
void append_romanized(std::string& roman, std::string_view text);

}  // namespace diglot::tokenize
