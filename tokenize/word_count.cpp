#include "tokenize/word_count.h"

#include "tokenize/code_points.h"

namespace diglot::tokenize {

std::size_t count_words(std::string_view text, std::size_t most) {
  std::size_t ideographs = 0;
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size() && words + ideographs / 2 <= most;) {
    if (U8_IS_SINGLE(text[i])) {  // as below, faster
      const bool space = is_space(text[i++]);
      if (!space && !inside) ++words;
      inside = !space;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    if (is_ideograph(c.value)) {
      ++ideographs;
      inside = false;
    } else if (is_space(c.value)) {
      inside = false;
    } else if (!inside) {
      ++words;
      inside = true;
    }
  }
  return words + ideographs / 2;
}

}  // namespace diglot::tokenize
