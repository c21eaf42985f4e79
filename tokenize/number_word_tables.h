#pragma once

#include <span>
#include <string_view>

#include "tokenize/number_words.h"

namespace diglot::tokenize {

/// Number words that ICU doesn't spell: scale words with their cases and abbreviations, cases of
/// cardinals, words for percent.
struct NumberWordRow {
  std::string_view lang;
  NumberWord word;
  std::string_view spellings;  ///< folded, separated by spaces; "miliard*" stands for all that
                               ///< begin so
};

std::span<const NumberWordRow> number_word_rows();

/// The same of words that are number words in another case or gender, or with a number inside, and
/// of those that look like number words and are none.
std::span<const NumberWordRow> number_case_rows();

/// Ordinals that ICU doesn't spell: each stem with each ending.
struct OrdinalStems {
  std::string_view lang;
  int value = 0;
  std::string_view stems;    ///< folded, separated by spaces
  std::string_view endings;  ///< likewise; none where the stems are whole words
};

std::span<const OrdinalStems> ordinal_stems();

}  // namespace diglot::tokenize
