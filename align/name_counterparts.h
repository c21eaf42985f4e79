#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fact_comparison.h"
#include "align/static_encoder.h"
#include "align/unit_words.h"
#include "tokenize/names.h"

namespace diglot::align {

/// The words of a text that may be counterparts of names: by meaning and by sound.
struct NamedWords {
  UnitWords words;
  std::vector<std::string> keys;          ///< of each word: see tokenize::name_key
  std::span<const tokenize::Name> names;  ///< of the text
};

/// Those of the text that the facts were found in; the facts must outlive the result.
NamedWords read_named_words(const Facts& facts, std::string_view lang,
                            const StaticEncoder& encoder);

/// How probable it is that a text that translates the one with this name has a counterpart of it: a
/// logistic regression over the best similarity of sounds, with names and with any word, and the
/// best cosine with a word. `name` is the name as it is written.
///
/// Time: the number of words.
double counterpart_probability(std::string_view name, std::string_view key, const NamedWords& text,
                               const StaticEncoder& encoder);

}  // namespace diglot::align
