#pragma once

#include <string_view>
#include <vector>

namespace diglot::tokenize {

/// Whether a word, in any case, is a function word of the language: an article, pronoun,
/// preposition, conjunction or frequent adverb. Such a word says nothing as a name, and with a
/// capital it begins a sentence. Never for a language without a list. Thread-safe.
bool is_stop_word(std::string_view word, std::string_view lang);

/// The function words of a language, folded; none for a language without a list. Thread-safe.
std::vector<std::string_view> stop_words(std::string_view lang);

/// The languages with a list, in order.
const std::vector<std::string_view>& stop_word_languages();

}  // namespace diglot::tokenize
