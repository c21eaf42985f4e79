#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"
#include "tokenize/number_words.h"
#include "tokenize/numbers.h"

namespace diglot::tokenize {

enum class NumberTokenType {
  digits,  ///< a number in digits or Han numerals
  dated,   ///< a part of a date or a time in digits, complete as it is: see kind
  word,
  mark  ///< any other character
};

/// What find_numbers() reads a sentence as.
struct NumberToken {
  NumberTokenType type = NumberTokenType::mark;
  corpora::Bytes bytes;
  double value = 0;
  std::string folded = {};                 ///< words: in fold()'s spelling; marks: as written
  std::optional<NumberWord> meaning = {};  ///< words: what they do in a number
  NumberKind kind = NumberKind::cardinal;
  bool plain = false;  ///< digits without grouping or decimal mark
};

/// Cuts a sentence into digits, words and marks; spaces and what are no numbers ("Tu-95MS", "5G",
/// "192.168.1.1") are left out. Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<NumberToken> read_number_tokens(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
