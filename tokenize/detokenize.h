#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diglot::tokenize {

/// Joins words and punctuation marks to a text that reads right: punctuation attaches, quotes pair,
/// French gets its spaces inside « » and before : ; ! ?, Chinese and Japanese get none. By rules
/// only; who has the offsets of the words (see split_words) should take the text itself.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::string detokenize(std::span<const std::string> words, std::string_view lang);

}  // namespace diglot::tokenize
