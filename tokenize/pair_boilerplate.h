#pragma once

#include <string_view>

#include "corpora/pair_test.h"

namespace diglot::tokenize {

/// What a text of up to 20 words is that was no sentence of an article, but of the page around it:
/// "boilerplate" ("Leave a Reply", "© 2024 Example Ltd. All rights reserved."), "teaser" ("Read
/// more: ..."), "byline", "credit" of a picture, "link" or an embedded "tweet"; "" where it is none
/// of these. In any language that split_kinds knows. Linear time; thread-safe.
std::string_view boilerplate_kind(std::string_view text);

/// Objects to a side that is boilerplate.
corpora::Objection test_boilerplate(const corpora::SentencePair& pair);

}  // namespace diglot::tokenize
