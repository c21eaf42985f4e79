#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/units.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {

/// What a compound says.
struct CompoundNumber {
  double value = 0;
  Unit unit = Unit::none;
};

/// Words of one language that begin with a number and end in what it counts: "dreimal",
/// "пятилетний", "kétszeres", "δίμηνο". Endings are a closed list of units of time, times and
/// parts. Immutable once made.
class NumberCompounds {
 public:
  /// Those of a language's tables; none where it has none.
  explicit NumberCompounds(std::string_view lang);

  /// Lets compounds begin with a number word in fold()'s spelling. One alone makes none.
  void add(std::string_view word, double value);

  /// False only of words that find() doesn't know, for most of them.
  [[nodiscard]] bool may_begin(std::string_view folded) const {
    return openings_.may_begin(folded);
  }

  /// Whether the language makes compounds of its plain number words, which then are to be added.
  [[nodiscard]] bool takes_number_words() const { return takes_number_words_; }

  /// The number that a word in fold()'s spelling begins with. Time is linear in its length.
  [[nodiscard]] std::optional<CompoundNumber> find(std::string_view folded) const;

 private:
  struct Tail {
    std::string_view text;
    bool open = false;  ///< letters may follow
    double scale = 1;
    Unit unit = Unit::none;
  };

  void add_joined(std::string_view lang);
  [[nodiscard]] const Tail* find_tail(std::string_view rest) const;

  bool takes_number_words_ = false;
  bool elides_ = false;  ///< the last vowel of a number in front of what it counts
  std::unordered_map<std::string, double, WordHash, std::equal_to<>> heads_;
  WordOpenings openings_;
  std::vector<Tail> tails_;
};

}  // namespace diglot::tokenize
