#include "align/transliteration.h"

#include <algorithm>

namespace diglot::align {
namespace {

constexpr std::size_t most_letters = Transliteration::longest + 1;  // with the end

/// A name's letters with the end.
struct Spelling {
  std::array<std::size_t, most_letters> letters{};
  std::size_t size = 0;

  explicit Spelling(std::string_view name) {
    for (const char c : name.substr(0, Transliteration::longest)) {
      letters[size++] = Transliteration::letter_of(c);
    }
    letters[size++] = Transliteration::end_letter;
  }
};

/// A correspondence of the last letters of two beginnings: how many letters it takes of each, and
/// where the table has it.
struct Step {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t place = 0;
};

/// Calls function(step) for each that may end the first i letters of a and j of b.
template <class Function>
void for_each_step(const Spelling& a, std::size_t i, const Spelling& b, std::size_t j,
                   const Function& function) {
  const auto& x = a.letters;
  const auto& y = b.letters;
  if (i > 0) function(Step{1, 0, Transliteration::one_to_none(x[i - 1])});
  if (j > 0) function(Step{0, 1, Transliteration::one_to_none(y[j - 1])});
  if (i == 0 || j == 0) return;
  function(Step{1, 1, Transliteration::one_to_one(x[i - 1], y[j - 1])});
  if (i > 1) function(Step{2, 1, Transliteration::two_to_one(x[i - 2], x[i - 1], y[j - 1])});
  if (j > 1) function(Step{1, 2, Transliteration::two_to_one(y[j - 2], y[j - 1], x[i - 1])});
}

/// The log-odds of the best alignment of all beginnings, in tenths: [i][j] for i and j letters.
class Beginnings {
 public:
  Beginnings(std::span<const std::int8_t> table, const Spelling& a, const Spelling& b) {
    for (std::size_t i = 0; i <= a.size; ++i) {
      for (std::size_t j = 0; j <= b.size; ++j) {
        int best = i + j == 0 ? 0 : never;
        for_each_step(a, i, b, j, [&](const Step& step) {
          best = std::max(best, at(i - step.a, j - step.b) + table[step.place]);
        });
        best_[i][j] = best;
      }
    }
  }

  [[nodiscard]] int at(std::size_t i, std::size_t j) const { return best_[i][j]; }

 private:
  static constexpr int never = -1'000'000;
  // Not set to anything: a name has a few letters, and this is the inner loop of a comparison.
  std::array<std::array<int, most_letters + 1>, most_letters + 1> best_;
};

}  // namespace

double Transliteration::log_odds(std::string_view a, std::string_view b) const {
  const Spelling left(a);
  const Spelling right(b);
  constexpr double tenth = 0.1;
  return tenth * Beginnings(table_, left, right).at(left.size, right.size);
}

std::vector<std::size_t> Transliteration::best_alignment(std::string_view a,
                                                         std::string_view b) const {
  const Spelling left(a);
  const Spelling right(b);
  const Beginnings best(table_, left, right);
  std::vector<std::size_t> places;
  for (std::size_t i = left.size, j = right.size; i + j > 0;) {
    Step last;
    for_each_step(left, i, right, j, [&](const Step& step) {
      if (best.at(i - step.a, j - step.b) + table_[step.place] == best.at(i, j)) last = step;
    });
    places.push_back(last.place);
    i -= last.a;
    j -= last.b;
  }
  return places;
}

}  // namespace diglot::align
