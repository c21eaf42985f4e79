#pragma once

#include <cstddef>
#include <cstdint>

#include "align/bitext_collection.h"

namespace diglot::align {

struct GlossOptions {
  /// How many lines of the glossed sources a language pair should have: glosses make up for what is
  /// missing.
  std::size_t lines = 40'000;
  /// How often glosses are drawn, relative to other sources of their languages. They are no text
  /// that the language is like.
  double weight = 0.4;
  std::uint64_t seed = 1;
};

/// Glosses: sentences put into another language word by word, with a dictionary, for languages that
/// have a dictionary but little text of a kind. Where a word has several translations, one is drawn
/// by how often the bitext has it across from the word; frequent words, which say little, and words
/// that the dictionary lacks are left out, but for numbers and what begins with an ASCII capital.
///
/// `sentences` are the bitext to gloss: its source sides in a dictionary's source language are
/// glossed into the dictionary's target language. Each gloss is paired with its sentence, or with
/// the sentence's translation into a third language. `bitext` is where translations of a word are
/// counted. Uses all threads; the result does not depend on their number.
BitextCollection make_glosses(const BitextCollection& sentences, const BitextCollection& bitext,
                              const BitextCollection& dictionaries, const GlossOptions& options);

}  // namespace diglot::align
