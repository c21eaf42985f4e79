#include "tokenize/segment.h"

#include "tokenize/language.h"
#include "tokenize/line_kinds.h"
#include "tokenize/sentences.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using corpora::LineKind;
using corpora::Sentence;

/// Kinds whose spans are cut into sentences.
bool is_prose(LineKind kind) {
  return kind == LineKind::text || kind == LineKind::headline || kind == LineKind::caption;
}

/// Kinds that are written in a language, and maybe in another one than the article.
bool has_language(LineKind kind) {
  return is_prose(kind) || kind == LineKind::teaser || kind == LineKind::tweet;
}

/// Cuts one line; `line_begin` places it in the article.
void segment_line(std::string_view line, std::size_t line_begin, std::size_t paragraph,
                  std::string_view expected_lang, LineLanguages languages,
                  std::vector<Sentence>& sentences) {
  for (const LineSpan& span : split_kinds(line)) {
    const std::size_t begin = line_begin + span.bytes.begin;
    const std::string_view text = line.substr(span.bytes.begin, span.bytes.size());
    const std::string lang = has_language(span.kind) && languages == LineLanguages::detected
                                 ? detect_language(text, expected_lang)
                                 : std::string(expected_lang);
    if (!is_prose(span.kind)) {
      sentences.push_back({{begin, begin + text.size()}, span.kind, lang, paragraph});
      continue;
    }
    const std::vector<Bytes> parts =
        span.kind == LineKind::headline ? split_title(text, lang) : split_sentences(text, lang);
    // A title is one sentence; what looked like one and isn't is text.
    const bool title = span.kind == LineKind::headline && parts.size() == 1;
    const LineKind kind = title || span.kind == LineKind::caption ? span.kind : LineKind::text;
    for (const Bytes part : parts) {
      sentences.push_back({{begin + part.begin, begin + part.end}, kind, lang, paragraph});
    }
  }
}

}  // namespace

std::string article_language(std::string_view text) { return detect_language(text, "und"); }

std::vector<Sentence> segment(std::string_view text, const SegmentOptions& options) {
  const std::string lang = options.lang.empty() ? article_language(text) : options.lang;
  std::vector<Sentence> sentences;
  for (const Line& line : split_lines(text, options.line_ends)) {
    segment_line(text.substr(line.bytes.begin, line.bytes.size()), line.bytes.begin, line.paragraph,
                 lang, options.line_languages, sentences);
  }
  return sentences;
}

}  // namespace diglot::tokenize
