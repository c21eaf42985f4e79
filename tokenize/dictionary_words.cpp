#include "tokenize/dictionary_words.h"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>

#include "tokenize/code_points.h"
#include "tokenize/icu_text.h"
#include "tokenize/lines.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

std::unique_ptr<icu::BreakIterator> make_word_breaks() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

/// ICU's dictionaries go by script, so that one iterator does for all languages. It is costly to
/// make and holds a position: each thread keeps its own.
thread_local const std::unique_ptr<icu::BreakIterator> word_breaks = make_word_breaks();

}  // namespace

bool needs_dictionary(UChar32 c) {
  constexpr UChar32 first = 0x0E01;  // Thai
  return c >= first &&
         (is_ideograph(c) || u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT);
}

void append_dictionary_words(std::string_view text, Bytes run, std::vector<Bytes>& words) {
  UErrorCode status = U_ZERO_ERROR;
  const IcuText source = open_icu_text(text.substr(run.begin, run.size()));
  icu::BreakIterator& breaks = *word_breaks;
  breaks.setText(source.get(), status);
  std::size_t begin = run.begin;
  for (std::int32_t i = breaks.next(); i != icu::BreakIterator::DONE; i = breaks.next()) {
    const std::size_t end = run.begin + static_cast<std::size_t>(i);
    const Bytes word = trim(text, {begin, end});
    if (!word.empty()) words.push_back(word);
    begin = end;
  }
}

}  // namespace diglot::tokenize
