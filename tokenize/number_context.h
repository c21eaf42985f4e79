#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/code_points.h"
#include "tokenize/number_tokens.h"
#include "tokenize/number_words.h"

namespace diglot::tokenize {

/// The tokens of a sentence and what readers of numbers ask about them. Points into the sentence.
/// Immutable.
class NumberContext {
 public:
  NumberContext(std::string_view sentence, std::string_view lang)
      : sentence_(sentence),
        lang_(lang),
        words_(NumberWords::of(lang)),
        tokens_(read_number_tokens(sentence, lang)) {}

  [[nodiscard]] std::string_view sentence() const { return sentence_; }
  [[nodiscard]] std::string_view lang() const { return lang_; }
  [[nodiscard]] const NumberWords& words() const { return words_; }
  [[nodiscard]] const std::vector<NumberToken>& tokens() const { return tokens_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const NumberToken& operator[](std::size_t i) const { return tokens_[i]; }

  /// Whether there is a token i of this type.
  [[nodiscard]] bool is(std::size_t i, NumberTokenType type) const {
    return i < tokens_.size() && tokens_[i].type == type;
  }
  /// Whether there is a token i of this spelling.
  [[nodiscard]] bool is(std::size_t i, std::string_view folded) const {
    return i < tokens_.size() && tokens_[i].folded == folded;
  }

  /// What token i does in a number, with the full stop of an abbreviation.
  [[nodiscard]] std::optional<NumberWord> meaning(std::size_t i) const {
    if (i >= tokens_.size()) return std::nullopt;
    const bool abbreviated = !tokens_[i].meaning && tokens_[i].type == NumberTokenType::word &&
                             is(i + 1, ".") && touches(i + 1);
    return abbreviated ? words_.find(tokens_[i].folded + '.') : tokens_[i].meaning;
  }

  /// At most a space stands between a token and the one in front.
  [[nodiscard]] bool is_next(std::size_t i) const {
    if (touches(i)) return true;
    const CodePoint between = code_point_at(sentence_, tokens_[i - 1].bytes.end);
    return between.end == tokens_[i].bytes.begin;
  }
  /// Nothing stands between a token and the one in front.
  [[nodiscard]] bool touches(std::size_t i) const {
    return tokens_[i].bytes.begin == tokens_[i - 1].bytes.end;
  }
  [[nodiscard]] bool is_capital(std::size_t i) const {
    return is_upper(code_point_at(sentence_, tokens_[i].bytes.begin).value);
  }

 private:
  std::string_view sentence_;
  std::string_view lang_;
  const NumberWords& words_;
  std::vector<NumberToken> tokens_;
};

}  // namespace diglot::tokenize
