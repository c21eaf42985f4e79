#include "tokenize/pattern.h"

#include <cassert>
#include <cstdint>

#include <unicode/utf8.h>

#include "tokenize/icu_text.h"

namespace diglot::tokenize {
namespace {

constexpr std::int32_t steps = 10'000;  // of ICU's matcher; far more than any line needs

}  // namespace

Pattern::Pattern(const std::string& regex) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  pattern_.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(regex), place, status));
  assert(U_SUCCESS(status));
}

std::vector<corpora::Bytes> Pattern::find(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const IcuText input = open_icu_text(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(status));
  if (U_FAILURE(status)) return {};
  matcher->setTimeLimit(steps, status);
  matcher->reset(input.get());
  if (matcher->find(status) == 0) return {};
  std::vector<corpora::Bytes> groups;
  for (int32_t i = 0; i <= matcher->groupCount(); ++i) {
    const int64_t begin = matcher->start64(i, status);
    const int64_t end = matcher->end64(i, status);
    groups.push_back(
        begin < 0 ? corpora::Bytes{}
                  : corpora::Bytes{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
  return groups;
}

std::string_view head_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && U8_IS_TRAIL(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

std::string_view tail_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t begin = text.size() - bytes;
  while (begin < text.size() && U8_IS_TRAIL(text[begin])) ++begin;
  return text.substr(begin);
}

}  // namespace diglot::tokenize
