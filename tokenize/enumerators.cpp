#include "tokenize/enumerators.h"

#include "tokenize/code_points.h"
#include "tokenize/word_characters.h"

namespace diglot::tokenize {
namespace {

bool is_bullet(UChar32 c) { return c == 0x2022 || c == 0x2043 || c == 0x25AA || c == 0xB7; }

}  // namespace

std::optional<Enumerator> enumerator_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t most_digits = 3;
  std::size_t position = begin;
  if (const CodePoint bullet = code_point_at(text, position); is_bullet(bullet.value)) {
    position = bullet.end;
    if (position < text.size() && text[position] == ' ') ++position;
  }
  Enumerator result;
  const std::size_t first = position;
  while (position < text.size() && position - first < most_digits &&
         is_ascii_digit(text[position])) {
    result.value = result.value * 10 + static_cast<std::size_t>(text[position++] - '0');
  }
  if (position == first && position < text.size() && text[position] >= 'a' &&
      text[position] <= 'z') {
    result.letter = true;
    result.value = static_cast<std::size_t>(text[position++] - 'a');
  }
  if (position == first) return std::nullopt;
  const std::size_t mark = position;
  if (position < text.size() && text[position] == '.') ++position;
  if (position < text.size() && text[position] == ')') {
    ++position;
    result.bracket = true;
  }
  if (position == mark || position >= text.size() || text[position] != ' ') return std::nullopt;
  result.end = position;
  return result;
}

}  // namespace diglot::tokenize
