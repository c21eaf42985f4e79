#pragma once

#include <string>

#include "corpora/read_articles.h"

namespace diglot::corpora {

/// A text that is segmented already, one sentence a line: each line is a sentence, the empty ones
/// too (their ranges are empty), so that sentence i is line i. A CR before the LF does not count,
/// nor does a byte order mark. The id is the path; the language is left open. Never throws Error:
/// as read_articles, it gives one when the file can't be read, is not text, or holds none, and else
/// the one article.
Articles read_sentences(const std::string& path, const ReadingOptions& options = {});

}  // namespace diglot::corpora
