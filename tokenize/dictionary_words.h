#pragma once

#include <string_view>
#include <vector>

#include <unicode/uchar.h>

#include "corpora/range.h"

namespace diglot::tokenize {

/// Whether a character is of a script that writes no spaces between words: Han, Kana, Thai, Lao,
/// Khmer, Burmese.
bool needs_dictionary(UChar32 c);

/// Cuts [begin, end) of `text`, a run of such characters, into words by ICU's dictionaries and
/// appends them to `words`. Linear time; thread-safe.
void append_dictionary_words(std::string_view text, corpora::Bytes run,
                             std::vector<corpora::Bytes>& words);

}  // namespace diglot::tokenize
