#include "tokenize/pair_fingerprints.h"

#include <cstddef>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

std::string with_single_spaces(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool spaced = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && text[i] > ' ' && text[i] < 0x7F) ++i;  // most text
    if (begin == i) {
      const CodePoint c = code_point_at(text, i);
      i = c.end;
      if (is_invisible(c.value)) {
        spaced = true;
        continue;
      }
    }
    if (spaced && !result.empty()) result += ' ';
    spaced = false;
    result.append(text, begin, i - begin);
  }
  return result;
}

void append(std::string& text, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(bytes, size);
}

/// Its letters, in lower case.
std::string letters_of(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    if (c.value >= 'a' && c.value <= 'z') {
      result += static_cast<char>(c.value);
    } else if (is_letter(c.value)) {
      append(result, u_foldCase(c.value, U_FOLD_CASE_DEFAULT));
    }
  }
  return result;
}

}  // namespace

std::string normalized(std::string_view text, Likeness likeness) {
  if (likeness == Likeness::near) {
    std::string letters = letters_of(text);
    if (!letters.empty()) return letters;
  }
  return with_single_spaces(text);
}

corpora::Fingerprint fingerprint(const corpora::SentencePair& pair, Likeness likeness,
                                 ComparedSides sides) {
  if (sides == ComparedSides::src) return corpora::fingerprint(normalized(pair.src.text, likeness));
  if (sides == ComparedSides::tgt) return corpora::fingerprint(normalized(pair.tgt.text, likeness));
  std::string both = normalized(pair.src.text, likeness);
  both += '\n';  // in neither
  both += normalized(pair.tgt.text, likeness);
  return corpora::fingerprint(both);
}

}  // namespace diglot::tokenize
