#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/article.h"
#include "tokenize/lines.h"

namespace diglot::tokenize {

struct SegmentOptions {
  std::string lang;  ///< of the text: ISO 639-1; "" = found by article_language()
  LineEnds line_ends = LineEnds::end_sentences;
};

/// Cuts an article's text into sentences: lines, kinds of lines, sentences. The results are ready
/// for corpora::Article::sentences: in order, disjoint, not empty, trimmed; together they are all
/// of the text but white space, invisible characters and what parts a stamp or dateline from its
/// text. Each line is judged by itself for its language, with the article's as the expected one.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Sentence> segment(std::string_view text, const SegmentOptions& options = {});

/// The main language of a text: ISO 639-1, or "und" when it can't be told.
std::string article_language(std::string_view text);

}  // namespace diglot::tokenize
