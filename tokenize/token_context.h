#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tokenize/number_tokens.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {

/// Whether there is a token and it is in a list of folded words, with spaces between them.
bool is_any_of(const NumberToken* token, std::string_view words);

/// Tokens [begin, end) of a sentence and what stands around them, to tell what a word means there.
struct TokenContext {
  std::string_view sentence;
  std::string_view lang;
  std::span<const NumberToken> tokens;
  std::size_t begin = 0;
  std::size_t end = 0;

  /// The token `distance` in front, from 1, or behind; null where there is none.
  [[nodiscard]] const NumberToken* before(std::size_t distance = 1) const;
  [[nodiscard]] const NumberToken* behind(std::size_t distance = 1) const;
  /// Whether the token next in front (behind) is in a list of folded words.
  [[nodiscard]] bool follows_any(std::string_view words) const;
  [[nodiscard]] bool precedes_any(std::string_view words) const;
  /// Whether the words are the last of a clause: a mark, digits or nothing stands behind.
  [[nodiscard]] bool ends_clause() const;
  /// Whether they begin a sentence, a quotation or a line.
  [[nodiscard]] bool begins_sentence() const;
  /// Whether they are written like a name: with a capital, but not in capitals.
  [[nodiscard]] bool has_capital() const;
  /// Whether a word with a capital stands right behind.
  [[nodiscard]] bool precedes_capital() const;
  /// Whether they are part of a name for their capital alone, in a language that writes such words
  /// in small letters.
  [[nodiscard]] bool seems_name() const { return has_capital() && !begins_sentence(); }
};

}  // namespace diglot::tokenize
