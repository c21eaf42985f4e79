#include "corpora/ascii_case.h"

#include <algorithm>

namespace diglot::corpora {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lower_ascii(c);
  return lower;
}

bool equal_but_for_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](char one, char other) { return lower_ascii(one) == lower_ascii(other); });
}

}  // namespace diglot::corpora
