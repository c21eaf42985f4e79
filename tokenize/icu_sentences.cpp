#include "tokenize/icu_sentences.h"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>

#include "tokenize/icu_text.h"
#include "tokenize/lines.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

std::unique_ptr<icu::BreakIterator> make_sentence_breaks() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
}

/// Costly to make, and holds a position: each thread keeps its own.
thread_local const std::unique_ptr<icu::BreakIterator> sentence_breaks = make_sentence_breaks();

}  // namespace

std::vector<Bytes> split_sentences_by_icu(std::string_view line) {
  UErrorCode status = U_ZERO_ERROR;
  const IcuText source = open_icu_text(line);
  icu::BreakIterator& breaks = *sentence_breaks;
  breaks.setText(source.get(), status);
  std::vector<Bytes> sentences;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const Bytes sentence = trim(line, {begin, end});
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  for (std::int32_t i = breaks.next(); i != icu::BreakIterator::DONE; i = breaks.next()) {
    if (breaks.getRuleStatus() < UBRK_SENTENCE_TERM_LIMIT) add(static_cast<std::size_t>(i));
  }
  add(line.size());
  return sentences;
}

}  // namespace diglot::tokenize
