#pragma once

#include "corpora/pair_test.h"

namespace diglot::tokenize {

/// Objects to a side whose text is in another language than it says (see detect_language). A side
/// that doesn't say its language passes, and so does a text of less than 30 letters or 10
/// ideographs, whose language is often mistaken.
corpora::Objection test_languages(const corpora::SentencePair& pair);

}  // namespace diglot::tokenize
