#include "tokenize/pair_boilerplate.h"

#include <cstddef>
#include <string>

#include "corpora/article.h"
#include "tokenize/line_kinds.h"
#include "tokenize/lines.h"
#include "tokenize/site_lines.h"
#include "tokenize/word_count.h"

namespace diglot::tokenize {
namespace {

using corpora::LineKind;

constexpr std::size_t most_words = 20;

/// Whether a text ends as a sentence does: what split_kinds would find is rare then, and it takes
/// long.
bool ends_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", "。", "！", "？", ".\"", ".”", "।", "؟"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

}  // namespace

std::string_view boilerplate_kind(std::string_view text) {
  const corpora::Bytes visible = trim(text, {0, text.size()});
  text = text.substr(visible.begin, visible.size());
  if (text.empty() || count_words(text, most_words) > most_words) return "";
  if (is_site_line(text)) return to_string(LineKind::boilerplate);
  if (ends_sentence(text)) return "";
  std::string_view kind;
  for (const LineSpan& span : split_kinds(text)) {
    switch (span.kind) {
      case LineKind::boilerplate:
      case LineKind::teaser:
      case LineKind::byline:
      case LineKind::credit:
      case LineKind::link:
      case LineKind::tweet:
        kind = to_string(span.kind);
        break;
      case LineKind::text:
      case LineKind::headline:
        return "";
      default:
        break;
    }
  }
  return kind;
}

corpora::Objection test_boilerplate(const corpora::SentencePair& pair) {
  return object_to_side(pair, [](const corpora::PairSide& side) -> corpora::Objection {
    const std::string_view kind = boilerplate_kind(side.text);
    if (kind.empty()) return std::nullopt;
    return "is " + std::string(kind);
  });
}

}  // namespace diglot::tokenize
