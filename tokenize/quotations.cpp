#include "tokenize/quotations.h"

#include <algorithm>

#include "tokenize/code_points.h"
#include "tokenize/dialogue.h"
#include "tokenize/names.h"
#include "tokenize/quotation_marks.h"
#include "tokenize/speakers.h"
#include "tokenize/speech_words.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

/// What the words of a quotation look like.
struct Form {
  std::size_t words = 0;
  std::size_t long_words = 0;
  std::size_t long_capitals = 0;
  std::size_t ideographs = 0;
};

Form form_of(std::string_view text, Bytes bytes) {
  constexpr std::size_t long_word = 4;  // letters
  Form form;
  for (std::size_t position = bytes.begin; position < bytes.end;) {
    CodePoint c = code_point_at(text, position);
    position = c.end;
    if (is_ideograph(c.value)) ++form.ideographs;
    if (!is_letter(c.value) && !is_digit(c.value)) continue;
    const bool capital = is_upper(c.value);
    std::size_t letters = 0;
    for (; position <= bytes.end && !is_ideograph(c.value) &&
           (is_letter(c.value) || is_digit(c.value) || is_mark(c.value));
         c = code_point_at(text, position), position = c.end) {
      ++letters;
    }
    if (letters == 0) continue;
    position = std::min(c.begin, bytes.end);
    ++form.words;
    if (letters >= long_word) ++form.long_words;
    if (letters >= long_word && capital) ++form.long_capitals;
  }
  return form;
}

/// "The Wolf of Wall Street": all words but short ones have a capital.
bool is_title(const Form& form, std::string_view lang) {
  constexpr std::size_t longest = 8;  // words
  return has_capitals(lang) && lang != "de" && form.words <= longest && form.long_words > 1 &&
         form.long_capitals == form.long_words;
}

/// Whether a verb of speaking announces a quotation or follows it, in languages without spaces:
/// "他说：“…”", "“…，”他说", "「…」と述べた". Who is named in quotation marks may speak as well.
bool is_spoken_unspaced(std::string_view text, const QuotedSpan& span, std::string_view lang) {
  constexpr std::size_t reach = 24;  // bytes: eight characters
  const std::size_t begin = span.outer.begin - std::min(reach, span.outer.begin);
  const auto is_punctuation = [](UChar32 c) { return c >= 0 && u_ispunct(c) != 0; };
  const bool announced = is_punctuation(code_point_before(text, span.outer.begin).value) &&
                         has_speech_verb(text.substr(begin, span.outer.begin - begin), lang);
  const std::string_view behind = text.substr(span.outer.end, reach);
  const bool ended = lang == "ja" ? behind.starts_with("と")
                                  : is_punctuation(code_point_before(text, span.inner.end).value);
  return announced || (ended && has_speech_verb(behind, lang));
}

bool is_brief(const Form& form, std::string_view lang, const SpeakerFinder::Attribution& by) {
  constexpr std::size_t ideographs_of_word = 2;
  constexpr std::size_t longest_title = 5;  // words
  constexpr std::size_t longest_phrase = 3;
  if (is_title(form, lang)) return true;
  const std::size_t most = by.attributed ? longest_phrase : longest_title;
  return !by.spoken && form.words + form.ideographs / ideographs_of_word <= most;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view sentence, std::string_view lang) {
  std::vector<QuotedSpan> spans = find_quoted_spans(sentence, lang);
  const bool marked = !spans.empty();
  if (!marked) {
    const std::optional<QuotedSpan> dialogue = find_dialogue(sentence, lang);
    if (!dialogue) return {};
    spans.push_back(*dialogue);
  }
  const bool unspaced = lang == "zh" || lang == "ja";
  const SpeakerFinder speakers(sentence, lang, spans);
  std::vector<Quotation> quotations;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    SpeakerFinder::Attribution by = speakers.attribute(i);
    if (unspaced) by.spoken = is_spoken_unspaced(sentence, spans[i], lang);
    if (!has_capitals(lang)) by.speaker.reset();
    const Form form = form_of(sentence, spans[i].inner);
    quotations.push_back({spans[i].inner, by.speaker, !marked || is_brief(form, lang, by)});
  }
  return quotations;
}

}  // namespace diglot::tokenize
