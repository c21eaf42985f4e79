#include "tokenize/addresses.h"

#include "tokenize/code_points.h"
#include "tokenize/word_characters.h"

namespace diglot::tokenize {

bool is_address_at(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  const char c = text[begin];
  return ((c == 'h' || c == 'H') &&
          (rest.starts_with("http://") || rest.starts_with("https://"))) ||
         (c == 'w' && rest.starts_with("www."));
}

bool is_address_in(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  const std::size_t at_sign = word.find('@');
  if (at_sign != word.npos) return word.find('.', at_sign) != word.npos;
  return end < text.size() && text[end] == '/' && word.find('.') != word.npos &&
         is_wordly(code_point_at(text, end + 1).value) &&
         !is_digit(code_point_at(text, begin).value);
}

std::size_t address_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t position = begin;
  for (CodePoint c = code_point_at(text, position); c.value >= 0 && !is_invisible(c.value);
       c = code_point_at(text, position)) {
    position = c.end;
    if (is_wordly(c.value) || c.value == '/' || is_mark(c.value)) end = c.end;
  }
  return end;
}

}  // namespace diglot::tokenize
