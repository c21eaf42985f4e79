#pragma once

#include <string_view>

namespace diglot::tokenize {

/// What the full stop behind a word means.
enum class Abbreviation {
  none,           ///< the end of a sentence
  never_ends,     ///< "Dr.", "z.B.": the sentence goes on
  before_number,  ///< "No.", "str.": the sentence goes on if a number follows
  after_number,   ///< "г.", "zł": the sentence may end if a number stands in front
  may_end         ///< "U.S.", "etc.": what follows decides
};

/// Looks up a word that stands before a full stop, given without it: in the tables of the language,
/// or by its shape (an initial, single letters with dots between). Thread-safe.
Abbreviation abbreviation_kind(std::string_view word, std::string_view lang);

}  // namespace diglot::tokenize
