// Whatever the text, the ranges that tokenize/ gives out are in order, disjoint, not empty, within
// the text, and cut between code points. An input is a language's code, a line end, and the text.
#include <algorithm>
#include <array>

#include "corpora/range.h"
#include "tests/fuzz/target.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
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

void require_sound_parts(std::string_view sentence, const std::string& lang) {
  const auto itself = [](corpora::Bytes bytes) { return bytes; };
  const auto its_bytes = [](const auto& thing) { return thing.bytes; };
  require_sound(sentence, tokenize::split_sentences(sentence, lang), itself);
  require_sound(sentence, tokenize::split_words(sentence, lang), itself);
  require_sound(sentence, tokenize::find_numbers(sentence, lang), its_bytes);
  require_sound(sentence, tokenize::find_names(sentence, lang), its_bytes);
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
