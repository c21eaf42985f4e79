#include "tokenize/dialogue.h"

#include <algorithm>
#include <cstddef>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/lines.h"
#include "tokenize/speech_words.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

bool is_dash(UChar32 c) { return c >= 0x2012 && c <= 0x2015; }

/// Where the dash stands that a verb of speaking follows; the text's end if there is none.
Bytes find_closing_dash(std::string_view text, std::string_view lang, std::size_t begin) {
  constexpr std::size_t longest_word = 48;
  constexpr char lead_byte = '\xE2';
  for (std::size_t i = text.find(lead_byte, begin); i < text.size();
       i = text.find(lead_byte, i + 1)) {
    const CodePoint dash = code_point_at(text, i);
    const CodePoint space = code_point_at(text, dash.end);
    if (!is_dash(dash.value) || !is_space(space.value)) continue;
    std::size_t end = space.end;
    for (CodePoint c = code_point_at(text, end); is_letter(c.value) && end - i < longest_word;
         c = code_point_at(text, end)) {
      end = c.end;
    }
    const std::string word = fold(text.substr(space.end, end - space.end), lang);
    if (speech_role(word, lang) == SpeechRole::verb) return {i, dash.end};
  }
  return {text.size(), text.size()};
}

}  // namespace

std::optional<QuotedSpan> find_dialogue(std::string_view sentence, std::string_view lang) {
  const Bytes visible = trim(sentence, {0, sentence.size()});
  const CodePoint first = code_point_at(sentence, visible.begin);
  const bool opened = is_dash(first.value) && is_space(code_point_at(sentence, first.end).value);
  const std::size_t begin = opened ? first.end : visible.begin;
  const Bytes closer = find_closing_dash(sentence, lang, begin);
  const Bytes inner = trim(sentence, {begin, closer.begin});
  if (inner.empty() || (!opened && closer.empty())) return std::nullopt;
  return QuotedSpan{{visible.begin, closer.end}, inner};
}

}  // namespace diglot::tokenize
