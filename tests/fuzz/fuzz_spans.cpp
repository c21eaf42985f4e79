// Whatever the text, the ranges that tokenize/ gives out are in order, disjoint, not empty, within
// the text, and cut between code points; sentences and words are trimmed, leave nothing visible
// out, and words joined again show the same. An input is a language's code, a line end, and the
// text.
#include <algorithm>
#include <array>
#include <chrono>

#include "corpora/range.h"
#include "tests/fuzz/target.h"
#include "tokenize/code_points.h"
#include "tokenize/detokenize.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/quotations.h"
#include "tokenize/segment.h"
#include "tokenize/sentences.h"
#include "tokenize/words.h"

namespace {

using namespace diglot;

constexpr std::array<std::string_view, 20> langs = {"en", "ro", "el", "uk", "ru", "de", "fr",
                                                    "es", "pl", "bg", "cs", "tr", "hu", "it",
                                                    "pt", "ar", "zh", "ja", "th", ""};

struct Sample {
  std::string lang;  ///< "" where the input names none
  std::string text;
};

Sample read_sample(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  const std::string_view lang = bytes.substr(0, end);
  if (end == std::string_view::npos || std::ranges::find(langs, lang) == langs.end()) {
    return {"", fuzz::to_text(bytes)};
  }
  return {std::string(lang), fuzz::to_text(bytes.substr(end + 1))};
}

bool is_boundary(std::string_view text, std::size_t position) {
  return position == text.size() || (static_cast<unsigned char>(text[position]) & 0xC0U) != 0x80U;
}

template <class Things, class BytesOf>
void require_sound(std::string_view text, const Things& things, BytesOf bytes_of) {
  std::size_t last = 0;
  for (const auto& thing : things) {
    const corpora::Bytes bytes = bytes_of(thing);
    fuzz::require(last <= bytes.begin, "ranges are in order and disjoint");
    fuzz::require(bytes.begin < bytes.end, "ranges are not empty");
    fuzz::require(bytes.end <= text.size(), "ranges lie within the text");
    fuzz::require(is_boundary(text, bytes.begin) && is_boundary(text, bytes.end),
                  "ranges are cut between code points");
    last = bytes.end;
  }
}

/// The characters that show.
std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const tokenize::CodePoint c = tokenize::code_point_at(text, i);
    if (!tokenize::is_invisible(c.value)) result += text.substr(c.begin, c.end - c.begin);
    i = c.end;
  }
  return result;
}

/// What sentences and words promise beyond.
void require_whole(std::string_view text, const std::vector<corpora::Bytes>& ranges) {
  require_sound(text, ranges, [](corpora::Bytes bytes) { return bytes; });
  std::string covered;
  for (const corpora::Bytes bytes : ranges) {
    fuzz::require(!tokenize::is_invisible(tokenize::code_point_at(text, bytes.begin).value) &&
                      !tokenize::is_invisible(tokenize::code_point_before(text, bytes.end).value),
                  "ranges are trimmed");
    covered += text.substr(bytes.begin, bytes.size());
  }
  fuzz::require(visible(covered) == visible(text), "ranges leave nothing visible out");
}

void require_joined_again(std::string_view text, const std::string& lang) {
  std::vector<std::string> words;
  for (const corpora::Bytes bytes : tokenize::split_words(text, lang)) {
    words.emplace_back(text.substr(bytes.begin, bytes.size()));
  }
  fuzz::require(visible(tokenize::detokenize(words, lang)) == visible(text),
                "words joined show what the text shows");
}

void require_sound_quotations(std::string_view sentence, const std::string& lang) {
  const auto quotations = tokenize::find_quotations(sentence, lang);
  require_sound(sentence, quotations, [](const auto& quotation) { return quotation.bytes; });
  for (const tokenize::Quotation& quotation : quotations) {
    if (!quotation.speaker) continue;
    const corpora::Bytes speaker = quotation.speaker->bytes;
    require_sound(sentence, std::array{speaker}, [](corpora::Bytes bytes) { return bytes; });
    fuzz::require(speaker.end <= quotation.bytes.begin || quotation.bytes.end <= speaker.begin,
                  "speakers are named outside of what they say");
  }
}

void require_sound_parts(std::string_view sentence, const std::string& lang) {
  const auto its_bytes = [](const auto& thing) { return thing.bytes; };
  require_whole(sentence, tokenize::split_sentences(sentence, lang));
  require_whole(sentence, tokenize::split_words(sentence, lang));
  require_joined_again(sentence, lang);
  const std::chrono::sys_days today{};
  require_sound(sentence, tokenize::find_numbers(sentence, lang, today), its_bytes);
  require_sound(sentence, tokenize::find_names(sentence, lang), its_bytes);
  require_sound_quotations(sentence, lang);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Sample sample = read_sample(fuzz::to_bytes(data, size));
  for (const auto line_ends : {tokenize::LineEnds::end_sentences, tokenize::LineEnds::join}) {
    const auto sentences = tokenize::segment(sample.text, {sample.lang, line_ends});
    require_sound(sample.text, sentences, [](const auto& sentence) { return sentence.bytes; });
    for (const corpora::Sentence& sentence : sentences) {
      require_sound_parts(
          std::string_view(sample.text).substr(sentence.bytes.begin, sentence.bytes.size()),
          sentence.lang);
    }
  }
  require_sound_parts(sample.text, sample.lang);
  return 0;
}
