#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// A word that names someone or something.
struct Name {
  corpora::Bytes bytes;  ///< into the sentence
  std::string key;       ///< of the word, to compare across scripts: see name_key
  bool initial = false;  ///< may be no name: begins a sentence or quotation, where any word has a
                         ///< capital, or stands where a German noun does
  bool acronym = false;  ///< of capitals and perhaps a plural's ending, or with digits: "UN",
                         ///< "MPs", "Tu-95MS"; other languages have other letters for it

  friend bool operator==(const Name&, const Name&) = default;
};

/// A word in Latin letters, as it sounds: romanize(), and the pairs of letters with which Greek
/// begins foreign names as the sounds that they spell ("Μπράιτον" is "braiton"). Precondition:
/// valid UTF-8.
std::string name_key(std::string_view word, std::string_view lang);

/// Whether a language has capitals, by which its names are found: not Arabic, Chinese or Japanese.
bool has_capitals(std::string_view lang);

/// The names of a sentence, in order, disjoint, one for each word ("Mark Rutte" is two): words with
/// a capital, acronyms and designators ("Tu-95MS"). The function words of the language don't count.
/// German nouns have capitals as well: there a word after an article or adjective counts as
/// `initial`, and one with the ending of an abstract noun not at all. Titles ("Mr", "Herr") don't
/// count either. In Chinese, Japanese and Arabic only words in Latin letters are found; in a text
/// of another language that is all in capitals none; where nearly all words have one, as in English
/// headlines, all count as `initial`.
///
/// Linear time; thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::vector<Name> find_names(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
