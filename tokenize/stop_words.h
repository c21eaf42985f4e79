#pragma once

#include <string_view>

namespace diglot::tokenize {

/// Whether a word, in any case, is a function word of the language: an article, pronoun,
/// preposition, conjunction or frequent adverb. Such a word says nothing as a name, and with a
/// capital it begins a sentence. Never for a language without a list. Thread-safe.
bool is_stop_word(std::string_view word, std::string_view lang);

}  // namespace diglot::tokenize
