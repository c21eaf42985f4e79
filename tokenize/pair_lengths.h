#pragma once

#include <cstddef>
#include <string_view>

#include "corpora/pair_test.h"

namespace diglot::tokenize {

/// How many words a side may have (see count_words).
struct LengthLimits {
  std::size_t least = 1;
  std::size_t most = 200;
};

/// Objects to a side that is too short or too long.
corpora::Objection test_length(const corpora::SentencePair& pair, const LengthLimits& limits = {});

/// How many characters say in a language what 100 characters of English say, white space not
/// counted: 113 in Greek, 35 in Chinese; 100 where that is not known.
double relative_length(std::string_view lang);

/// Objects to sides of which one says more than `most` times as much as the other, by their
/// characters and relative_length. 15 characters of English are added to either side, since short
/// texts differ more. Of two that translate each other, less than one in 2,000 differs so for the
/// ratio of 3.
corpora::Objection test_length_ratio(const corpora::SentencePair& pair, double most = 3);

/// Objects to a side of whose characters, white space not counted, less than the share `least` are
/// letters. An empty side is left to test_length.
corpora::Objection test_letters(const corpora::SentencePair& pair, double least = 0.5);

}  // namespace diglot::tokenize
