#include "tokenize/segment.h"

#include <utility>

#include "tokenize/language.h"
#include "tokenize/line_kinds.h"
#include "tokenize/pattern.h"
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

/// Cuts the lines of one text.
class Segmenter {
 public:
  Segmenter(std::string_view text, std::string lang, const SegmentOptions& options)
      : text_(text),
        lang_(std::move(lang)),
        languages_(options.line_languages),
        model_(options.sentence_model != nullptr ? *options.sentence_model
                                                 : SentenceModel::builtin()) {}

  void add(const Line& line) {
    const std::string_view text = text_.substr(line.bytes.begin, line.bytes.size());
    for (const LineSpan& span : split_kinds(text)) {
      add(text.substr(span.bytes.begin, span.bytes.size()), line.bytes.begin + span.bytes.begin,
          span.kind, line.paragraph);
    }
  }
  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  void add(std::string_view span, std::size_t begin, LineKind kind, std::size_t paragraph) {
    const bool detects = has_language(kind) && languages_ == LineLanguages::detected;
    constexpr std::size_t telling = 512;  // bytes: more tell no better, and cost time
    const std::string lang = detects ? detect_language(head_of(span, telling), lang_) : lang_;
    if (!is_prose(kind)) {
      sentences_.push_back({{begin, begin + span.size()}, kind, lang, paragraph});
      return;
    }
    const std::vector<Bytes> parts = kind == LineKind::headline
                                         ? split_title(span, lang, model_)
                                         : split_sentences(span, lang, model_);
    // A title is one sentence; what looked like one and isn't is text.
    if (kind == LineKind::headline && parts.size() > 1) kind = LineKind::text;
    for (const Bytes part : parts) {
      sentences_.push_back({{begin + part.begin, begin + part.end}, kind, lang, paragraph});
    }
  }

  std::string_view text_;
  std::string lang_;
  LineLanguages languages_;
  const SentenceModel& model_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::string article_language(std::string_view text) { return detect_language(text, "und"); }

std::vector<Sentence> segment(std::string_view text, const SegmentOptions& options) {
  Segmenter segmenter(text, options.lang.empty() ? article_language(text) : options.lang, options);
  for (const Line& line : split_lines(text, options.line_ends)) segmenter.add(line);
  return segmenter.take();
}

void segment_article(corpora::Article& article, const std::string& given) {
  if (!given.empty()) article.lang = given;
  if (article.lang.empty()) article.lang = article_language(article.text);
  if (article.sentences.empty()) {
    article.sentences =
        segment(article.text, {article.lang, LineEnds::end_sentences,
                               given.empty() ? LineLanguages::detected : LineLanguages::fixed});
  } else {
    for (Sentence& sentence : article.sentences) sentence.lang = article.lang;
  }
}

}  // namespace diglot::tokenize
