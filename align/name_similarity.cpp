#include "align/name_similarity.h"

#include <algorithm>
#include <array>

namespace diglot::align {
namespace {

constexpr std::size_t longest = 48;

constexpr std::size_t alphabet = 26;

bool is_vowel(char c) { return std::string_view("aeiouyjh").find(c) != std::string_view::npos; }

/// Cost of a letter that one name has and the other has not.
constexpr double least_skip_cost = 0.5;
double skip_cost(char c) { return is_vowel(c) ? least_skip_cost : 1; }

double swap_cost(char a, char b) {
  if (a == b) return 0;
  if (is_vowel(a) && is_vowel(b)) return 0.25;
  constexpr std::array<std::string_view, 6> alike = {"kcqx", "szc", "vwbf", "gkh", "td", "iyj"};
  const bool near = std::ranges::any_of(alike, [&](std::string_view letters) {
    return letters.find(a) != std::string_view::npos && letters.find(b) != std::string_view::npos;
  });
  return near ? 0.4 : 1;
}

/// What it costs to have one lower-case letter for another.
class SwapCosts {
 public:
  SwapCosts() {
    for (std::size_t a = 0; a < alphabet; ++a) {
      for (std::size_t b = 0; b < alphabet; ++b) {
        costs_[a][b] = swap_cost(static_cast<char>('a' + a), static_cast<char>('a' + b));
      }
    }
  }
  double operator()(char a, char b) const {
    const auto i = static_cast<std::size_t>(a) - 'a';
    const auto j = static_cast<std::size_t>(b) - 'a';
    if (i < alphabet && j < alphabet) return costs_[i][j];
    return a == b ? 0 : 1;
  }

 private:
  std::array<std::array<double, alphabet>, alphabet> costs_{};
};

}  // namespace

double name_similarity(std::string_view a, std::string_view b) { return similarity_from(0, a, b); }

double similarity_from(double least, std::string_view a, std::string_view b) {
  a = a.substr(0, longest);
  b = b.substr(0, longest);
  if (a.empty() || b.empty()) return a == b ? 1 : 0;
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  // A bit more than the definition says, for rounding.
  const double most = (1 - least) * longer + 1e-6;
  const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
  if (least_skip_cost * (longer - shorter) > most) return 0;
  static const SwapCosts swap_costs;
  std::array<double, longest> skip_b{};
  std::array<double, longest + 1> row{};
  for (std::size_t j = 0; j < b.size(); ++j) {
    skip_b[j] = skip_cost(b[j]);
    row[j + 1] = row[j] + skip_b[j];
  }
  for (const char letter : a) {
    const double skip_a = skip_cost(letter);
    double diagonal = row[0];
    row[0] += skip_a;
    double cheapest = row[0];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double swapped = diagonal + swap_costs(letter, b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({swapped, row[j] + skip_b[j], row[j + 1] + skip_a});
      cheapest = std::min(cheapest, row[j + 1]);
    }
    if (cheapest > most) return 0;  // all ways lead through this row
  }
  return std::max(0.0, 1 - row[b.size()] / longer);
}

}  // namespace diglot::align
