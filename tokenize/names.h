#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// A word that names someone or something.
struct Name {
  corpora::Bytes bytes;  ///< into the sentence
  std::string key;       ///< romanize() of the word, to compare across scripts
  bool initial = false;  ///< begins a sentence or quotation, where any word has a capital: may be
                         ///< no name

  friend bool operator==(const Name&, const Name&) = default;
};

/// The names of a sentence, in order, disjoint, one for each word ("Mark Rutte" is two): words with
/// a capital, acronyms and designators ("Tu-95MS"). The function words of the language don't count.
/// German nouns have capitals as well: there a word after an article or adjective does not count.
/// In Chinese, Japanese and Arabic only words in Latin letters are found, in a text all in capitals
/// none.
///
/// Linear time; thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::vector<Name> find_names(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
