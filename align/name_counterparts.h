#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fact_comparison.h"
#include "align/name_knowledge.h"
#include "align/static_encoder.h"
#include "align/unit_words.h"

namespace diglot::align {

/// The words of a text that may be counterparts of names.
struct NamedWords {
  UnitWords words;
  std::vector<std::string> keys;         ///< of each word: see tokenize::name_key
  std::vector<bool> are_names;           ///< of each word: whether a name is in it
  std::vector<std::string_view> places;  ///< of each word that is a name: see tokenize::place_of
};

/// Those of the text that the facts were found in; the facts must outlive the result.
NamedWords read_named_words(const Facts& facts, std::string_view lang,
                            const StaticEncoder& encoder);

/// How probable it is that a word of a translation is the counterpart of a name, as far as its
/// spelling (Transliteration) and its meaning (cosine) tell: a logistic regression. `vector`: of
/// the name, as StaticEncoder gives it.
double counterpart_probability(std::string_view key, std::span<const float> vector,
                               const NamedWords& translation, std::size_t word,
                               const Transliteration& transliteration);

/// A name of one side with how probably it has a counterpart on the other.
struct NameWithCounterpart {
  std::size_t name = 0;  ///< index in Facts::names
  double probability = 0;
};

/// Finds the counterparts of a text's names among the words of its translation, the most probable
/// first; names of one place are counterparts, and those of two are not. Each word is the
/// counterpart of one name, or of several that stand together ("United States", "US") or are
/// spellings of one. Acronyms ("AI" for "KI") and words that are mostly no names are left out; of
/// names with the same key the first stands for all.
///
/// Time: the product of the numbers of names and words, and its logarithm.
std::vector<NameWithCounterpart> find_counterparts(const Facts& facts, std::string_view lang,
                                                   const NamedWords& translation,
                                                   const StaticEncoder& encoder,
                                                   const NameKnowledge& knowledge);

}  // namespace diglot::align
