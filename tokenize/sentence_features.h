#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tokenize/sentence_ends.h"
#include "tokenize/sentence_rules.h"

namespace diglot::tokenize {

/// How many features a place has: always as many.
inline constexpr std::size_t sentence_feature_count = 31;

/// The features of one place, hashed to 32 bits: what the rules say, the marks, the forms and
/// spellings of the two words on either side, quotes and brackets, and how long the sentence is.
/// Some are of the language, some shared by all.
struct SentenceFeatures {
  std::array<std::uint32_t, sentence_feature_count> hashes{};
  float prior = 0;  ///< the logit that the rules' verdict stands for where nothing else is known
};

/// Computes them for a place in `text` where the sentence that began at `begin` may end. Constant
/// time; thread-safe.
SentenceFeatures sentence_features(std::string_view text, std::string_view lang, std::size_t begin,
                                   const SentenceEnd& place, const RuleVerdict& verdict);

}  // namespace diglot::tokenize
