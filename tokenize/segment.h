#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/article.h"
#include "tokenize/lines.h"
#include "tokenize/sentence_model.h"

namespace diglot::tokenize {

/// Which language a line is taken for.
enum class LineLanguages {
  detected,  ///< its own, with the text's as the expected one
  fixed      ///< the text's
};

struct SegmentOptions {
  std::string lang;  ///< of the text: ISO 639-1; "" = found by article_language()
  LineEnds line_ends = LineEnds::end_sentences;
  LineLanguages line_languages = LineLanguages::detected;
  /// Says where sentences end; must outlive the call. None: the one that comes with Diglot.
  const SentenceModel* sentence_model = nullptr;
};

/// Cuts an article's text into sentences: lines, kinds of lines, sentences. The results are ready
/// for corpora::Article::sentences: in order, disjoint, not empty, trimmed; together they are all
/// of the text but white space, invisible characters and what parts a stamp or dateline from its
/// text.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Sentence> segment(std::string_view text, const SegmentOptions& options = {});

/// The main language of a text: ISO 639-1, or "und" when it can't be told.
std::string article_language(std::string_view text);

/// Gives an article its language, `given` unless it is "", else its own, else the one that is
/// found; and its sentences, where it has none. Every paragraph is in the language that is given;
/// else each in the one that is found.
void segment_article(corpora::Article& article, const std::string& given = "");

}  // namespace diglot::tokenize
