#pragma once

#include <cstddef>
#include <string_view>

#include "tokenize/abbreviations.h"
#include "tokenize/sentence_ends.h"

namespace diglot::tokenize {

/// Whether the rules are made for a language.
bool has_sentence_rules(std::string_view lang);

/// What the rules say of a place where a sentence may end.
struct RuleVerdict {
  bool ends = false;
  bool certain = false;                            ///< whether nothing else need be asked
  Abbreviation abbreviation = Abbreviation::none;  ///< what the word before a full stop is
  bool starter = false;                            ///< whether a function word follows
};

/// Judges a place by rules over the Sentence_Break classes of UAX #29: a sentence does not end
/// after abbreviations and initials of the language (see abbreviations.h), after an ordinal where
/// the language writes it with a full stop, before a word in lower case, or where there is no mark,
/// unless the next item of a numbered list begins there.
/// `begin` is where the sentence began. Constant time; thread-safe.
RuleVerdict judge_by_rules(std::string_view text, std::string_view lang, std::size_t begin,
                           const SentenceEnd& place);

/// What stands before a mark, back to a space, quote or opening bracket, or to `begin`.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace diglot::tokenize
