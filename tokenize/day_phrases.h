#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "tokenize/numbers.h"
#include "tokenize/phrase_index.h"
#include "tokenize/token_context.h"

namespace diglot::tokenize {

/// The phrases of each language, by its ISO 639-1 code.
using PhraseIndexes = std::map<std::string_view, PhraseIndex>;

/// The days of this kind that the phrases of a language name in a sentence, in order, disjoint.
/// `names_day(words)` tells whether a phrase means a day where it stands. None for a language
/// without phrases.
template <class NamesDay>
std::vector<Number> find_day_phrases(const PhraseIndexes& indexes, std::string_view sentence,
                                     std::string_view lang, std::span<const NumberToken> tokens,
                                     NumberKind kind, const NamesDay& names_day) {
  std::vector<Number> days;
  const auto index = indexes.find(lang);
  if (index == indexes.end()) return days;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto match = index->second.find(tokens, i);
    const std::size_t end = match ? match->end : i + 1;
    if (match && names_day(TokenContext{sentence, lang, tokens, i, end})) {
      days.push_back({{tokens[i].bytes.begin, tokens[end - 1].bytes.end},
                      static_cast<double>(match->value),
                      kind});
    }
    i = end;
  }
  return days;
}

}  // namespace diglot::tokenize
