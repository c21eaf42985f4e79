#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/number_tokens.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {

/// Looks words of one language up, and phrases of several: "segunda - feira", "last night".
class PhraseIndex {
 public:
  struct Match {
    std::size_t end = 0;  ///< behind its last token
    int value = 0;
  };

  explicit PhraseIndex(std::string_view lang) : lang_(lang) {}

  /// Adds a phrase: folded tokens with a space between. "*" at the end of a single word stands for
  /// any letters. The first value that a phrase is added with holds.
  void add(std::string_view phrase, int value);

  /// The longest phrase that begins with token i. Possessive and case endings behind an apostrophe
  /// ("Monday's", "Salı'da"), elided words in front of one ("d'hier") and Arabic words that are
  /// written as one with the next ("والخميس") are passed over. Constant time for tables as they
  /// are.
  [[nodiscard]] std::optional<Match> find(std::span<const NumberToken> tokens, std::size_t i) const;

 private:
  struct Phrase {
    std::vector<std::string> rest;  ///< the tokens behind the first
    int value = 0;
  };
  struct Prefix {
    std::string text;
    int value = 0;
  };

  [[nodiscard]] std::optional<Match> find_as(std::string_view first,
                                             std::span<const NumberToken> tokens,
                                             std::size_t i) const;

  std::string lang_;
  std::unordered_map<std::string, std::vector<Phrase>, WordHash, std::equal_to<>>
      phrases_;  ///< by first token
  WordOpenings openings_;
  std::vector<Prefix> prefixes_;
};

}  // namespace diglot::tokenize
