#include "align/name_similarity.h"

#include <algorithm>
#include <array>

namespace diglot::align {
namespace {

constexpr std::size_t longest = 48;

bool is_vowel(char c) { return std::string_view("aeiouyjh").find(c) != std::string_view::npos; }

/// Cost of a letter that one name has and the other has not.
double skip_cost(char c) { return is_vowel(c) ? 0.5 : 1; }

double swap_cost(char a, char b) {
  if (a == b) return 0;
  if (is_vowel(a) && is_vowel(b)) return 0.25;
  constexpr std::array<std::string_view, 6> alike = {"kcqx", "szc", "vwbf", "gkh", "td", "iyj"};
  const bool near = std::ranges::any_of(alike, [&](std::string_view letters) {
    return letters.find(a) != std::string_view::npos && letters.find(b) != std::string_view::npos;
  });
  return near ? 0.4 : 1;
}

}  // namespace

double name_similarity(std::string_view a, std::string_view b) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  if (a.empty() || b.empty()) return a == b ? 1 : 0;
  std::array<double, longest + 1> row{};
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + skip_cost(b[j]);
  for (const char letter : a) {
    double diagonal = row[0];
    row[0] += skip_cost(letter);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double swapped = diagonal + swap_cost(letter, b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({swapped, row[j] + skip_cost(b[j]), row[j + 1] + skip_cost(letter)});
    }
  }
  return std::max(0.0, 1 - row[b.size()] / static_cast<double>(std::max(a.size(), b.size())));
}

}  // namespace diglot::align
