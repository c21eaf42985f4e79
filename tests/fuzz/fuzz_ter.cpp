// Whatever the bytes, Tercom's tokens have one space between, and the edits from one line to
// another are no fewer than the words that one of them has more, and no more than the words of the
// longer. An input is a character for the options, a line of a translation, a line end, and its
// reference; it may be malformed.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "align/translation_edit_rate.h"
#include "tests/fuzz/target.h"
#include "tokenize/ter_tokens.h"

namespace {

using namespace diglot;

std::size_t words_of(std::string_view line, const tokenize::TerTokenOptions& options) {
  const std::string tokens = tokenize::ter_tokens(line, options);
  fuzz::require(!tokens.starts_with(' ') && !tokens.ends_with(' '), "no space is at the ends");
  fuzz::require(tokens.find("  ") == std::string::npos, "one space is between tokens");
  if (tokens.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::ranges::count(tokens, ' '));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::to_bytes(data, size);
  if (bytes.empty()) return 0;
  const auto chosen = static_cast<unsigned char>(bytes.front());
  const tokenize::TerTokenOptions options{(chosen & 1U) != 0, (chosen & 2U) != 0,
                                          (chosen & 4U) != 0, (chosen & 8U) != 0};
  const std::size_t end = std::min(bytes.find('\n', 1), bytes.size());
  const std::string_view hypothesis = bytes.substr(1, end - 1);
  const std::array hypotheses = {hypothesis};
  const std::array references = {bytes.substr(std::min(end + 1, bytes.size()))};
  const std::size_t words = words_of(hypothesis, options);
  const std::size_t reference_words = words_of(references[0], options);
  const align::TranslationEditRate metric(options);
  const auto edits = static_cast<std::size_t>(
      metric.statistics({hypotheses, {std::span<const std::string_view>(references)}}).row(0)[0]);
  fuzz::require(edits <= std::max(words, reference_words), "no more edits than words");
  fuzz::require(edits + std::min(words, reference_words) >= std::max(words, reference_words),
                "a word too many is an edit");
  return 0;
}
