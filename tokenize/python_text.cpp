#include "tokenize/python_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <new>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include "corpora/error.h"
#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether UTF-8 has a white space that begins with this byte: of the others, text needs no
/// decoding.
bool may_begin_space(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
}

/// Calls a function with each code point that is to be kept.
template <class Keep>
std::u32string kept_code_points(std::string_view text, Keep keep) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (keep(static_cast<char32_t>(c.value))) result += static_cast<char32_t>(c.value);
    at = c.end;
  }
  return result;
}

}  // namespace

std::string_view strip_end(std::string_view text) {
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    if (!is_python_space(static_cast<char32_t>(last.value))) break;
    text = text.substr(0, last.begin);
  }
  return text;
}

std::string_view strip_ends(std::string_view text) {
  text = strip_end(text);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const CodePoint first = code_point_at(text, begin);
    if (!is_python_space(static_cast<char32_t>(first.value))) break;
    begin = first.end;
  }
  return text.substr(begin);
}

std::vector<std::string_view> split_at_space(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > begin) words.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!may_begin_space(text[at])) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    if (is_python_space(static_cast<char32_t>(c.value))) {
      end_word(at);
      begin = c.end;
    }
    at = c.end;
  }
  end_word(text.size());
  return words;
}

std::string to_lower(std::string_view text) {
  std::string lower;
  if (is_ascii(text)) {
    lower.reserve(text.size());
    std::ranges::transform(text, std::back_inserter(lower), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
  }
  constexpr std::size_t longest = std::numeric_limits<std::int32_t>::max();
  if (text.size() > longest) {
    throw corpora::Error("a line of " + std::to_string(text.size()) +
                         " bytes is too long to be lower-cased; cut it");
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&lower);
  icu::CaseMap::utf8ToLower("", 0,
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, nullptr, status);
  if (U_FAILURE(status) != 0) throw std::bad_alloc();  // nothing else fails there
  return lower;
}

std::u32string code_points(std::string_view text) {
  return kept_code_points(text, [](char32_t) { return true; });
}

std::u32string code_points_without_space(std::string_view text) {
  return kept_code_points(text, [](char32_t c) { return !is_python_space(c); });
}

}  // namespace diglot::tokenize
