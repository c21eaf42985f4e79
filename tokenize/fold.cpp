#include "tokenize/fold.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "corpora/ascii_case.h"
#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return U8_IS_SINGLE(c); });
}

std::string compose(std::string_view word) {
  // Putting marks in order takes quadratic time, and no word is as long as this.
  constexpr std::size_t longest = 512;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (word.size() > longest || nfc->isNormalizedUTF8(word, status) != 0) return std::string(word);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, word, sink, nullptr, status);
  return result;
}

std::string lower(std::string_view word, std::string_view lang) {
  const char* locale = lang == "tr" || lang == "az" ? "tr" : lang == "lt" ? "lt" : "";
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8ToLower(locale, 0, word, sink, nullptr, status);
  return result;
}

/// One spelling for what is one letter to a reader.
std::string unify(std::string_view word, std::string_view lang) {
  std::string result;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i = c.end;
    if (c.value == 0x2019 || c.value == 0x2BC) {
      result += '\'';
    } else if (c.value == U'ş' && lang == "ro") {
      result += "ș";
    } else if (c.value == U'ţ' && lang == "ro") {
      result += "ț";
    } else if (!is_invisible(c.value) || is_space(c.value)) {
      result += word.substr(c.begin, c.end - c.begin);
    }
  }
  return result;
}

/// Letters that are composed as they are, and whose small letter depends on neither the language
/// nor what stands around them.
bool folds_alone(UChar32 c) {
  constexpr UChar32 dotted_capital_i = 0x130;
  constexpr UChar32 capital_sigma = 0x3A3;
  return c < 0x80 || (is_common_letter(c) && c != dotted_capital_i && c != capital_sigma) ||
         (c >= 0x388 && c <= 0x3A1) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x3041 && c <= 0x3096);
}

/// A word of letters that fold alone; none if it has others.
std::optional<std::string> fold_letters(std::string_view word, std::string_view lang) {
  std::string result;
  result.reserve(word.size() + U8_MAX_LENGTH);
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i = c.end;
    if (!folds_alone(c.value)) return std::nullopt;
    UChar32 small = u_tolower(c.value);
    if (lang == "tr" && c.value == 'I') small = U'ı';
    if (lang == "ro" && small == U'ş') small = U'ș';
    if (lang == "ro" && small == U'ţ') small = U'ț';
    if (small < 0x80 && is_invisible(small) && !is_space(small)) continue;
    char bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, small);
    result.append(bytes, size);
  }
  return result;
}

}  // namespace

std::string fold(std::string_view word, std::string_view lang) {
  if (is_ascii(word) && lang != "tr") return corpora::lower_ascii(word);
  const bool simple = lang != "az" && lang != "lt";
  if (simple) {
    if (auto folded = fold_letters(word, lang)) return *std::move(folded);
  }
  return unify(lower(compose(word), lang), lang);
}

}  // namespace diglot::tokenize
