#pragma once

#include <string_view>

namespace diglot::tokenize {

/// Whether a text is in a language beyond doubt, by its letters and stop words: nothing in it
/// speaks for any other language, of those that have no lists either. Many times as fast as
/// detect_language, which remains to be asked where this says no: that means nothing. Always no for
/// a language without a list of stop words. Linear time; thread-safe. Precondition: valid UTF-8.
bool is_plainly(std::string_view text, std::string_view lang);

}  // namespace diglot::tokenize
