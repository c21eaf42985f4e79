#include "tokenize/segment.h"

#include "tokenize/language.h"
#include "tokenize/line_kinds.h"
#include "tokenize/sentences.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using corpora::LineKind;
using corpora::Sentence;

bool is_prose(LineKind kind) { return kind == LineKind::text || kind == LineKind::headline; }

/// Cuts one line; `line_begin` places it in the article.
void segment_line(std::string_view line, std::size_t line_begin, std::size_t paragraph,
                  std::string_view expected_lang, LineLanguages languages,
                  std::vector<Sentence>& sentences) {
  for (const LineSpan& span : split_kinds(line)) {
    const std::size_t begin = line_begin + span.bytes.begin;
    const std::string_view text = line.substr(span.bytes.begin, span.bytes.size());
    if (!is_prose(span.kind)) {
      sentences.push_back(
          {{begin, begin + text.size()}, span.kind, std::string(expected_lang), paragraph});
      continue;
    }
    const std::string lang = languages == LineLanguages::fixed
                                 ? std::string(expected_lang)
                                 : detect_language(text, expected_lang);
    const std::vector<Bytes> parts = span.kind == LineKind::headline
                                         ? split_sentences_at_marks(text, lang)
                                         : split_sentences(text, lang);
    // A title is one sentence; what looked like one and isn't is text.
    const LineKind kind = parts.size() > 1 ? LineKind::text : span.kind;
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
