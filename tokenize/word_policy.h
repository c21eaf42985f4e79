#pragma once

#include <string_view>

namespace diglot::tokenize {

/// What a language takes for one word where languages differ. The choices follow its treebanks in
/// Universal Dependencies.
struct WordPolicy {
  bool keeps_abbreviation_dot = true;  ///< "Dr." rather than "Dr" "."
  bool dots_ordinals = false;          ///< "3." before a word is an ordinal, and one word
  bool keeps_percent = false;          ///< "20%" rather than "20" "%"
  bool cuts_hyphens = false;           ///< "EU" "-" "Staaten" rather than "EU-Staaten"
  bool joins_ranges = true;            ///< "46-49" rather than "46" "-" "49"
  bool joins_marks = true;             ///< "?!" rather than "?" "!"
  bool cuts_clitics = false;           ///< Romanian: "s-" "a", "să" "-l"
  bool elides = false;                 ///< French, Italian: "l'" "an"
};

/// The policy of a language; the defaults for one that has none of its own. Thread-safe.
WordPolicy word_policy(std::string_view lang);

}  // namespace diglot::tokenize
