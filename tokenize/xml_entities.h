#pragma once

#include <string>
#include <string_view>

namespace diglot::tokenize {

/// The text with each `from`, which is not empty, replaced by `to`, from left to right.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// The text with "&quot;", "&amp;", "&lt;" and "&gt;" resolved, one kind after the other as the
/// tokenizers of BLEU and TER do: "&amp;lt;" ends as "<", "&amp;quot;" as "&quot;".
std::string resolve_entities(std::string_view text);

}  // namespace diglot::tokenize
