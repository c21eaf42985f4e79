#pragma once

#include <cstddef>
#include <string_view>

#include "tokenize/sentence_ends.h"
#include "tokenize/sentence_model.h"
#include "tokenize/sentence_rules.h"

namespace diglot::tokenize {

/// The features of a place in `text` where the sentence that began at `begin` may end. Constant
/// time; thread-safe.
SentenceFeatures sentence_features(std::string_view text, std::string_view lang, std::size_t begin,
                                   const SentenceEnd& place, const RuleVerdict& verdict);

}  // namespace diglot::tokenize
