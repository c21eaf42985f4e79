#pragma once

#include <string>

#include "corpora/article.h"

namespace diglot::corpora {

/// The article of a text that is segmented already, one sentence a line: each line is a sentence,
/// the empty ones too (their ranges are empty), so that sentence i is line i. A CR before the LF
/// does not count, nor does a byte order mark. Id and language are left open. Precondition: `text`
/// is valid UTF-8.
Article read_sentences(std::string text);

}  // namespace diglot::corpora
