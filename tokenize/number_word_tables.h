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

}  // namespace diglot::tokenize
