#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tokenize/number_compounds.h"
#include "tokenize/units.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {

/// What a word does in a number.
enum class WordRole {
  cardinal,  ///< stands for its value: "nine", "zwanzig", "двести"
  article,   ///< "one", "un", "ένα": 1 in front of a scale word or behind tens, else no number
  ordinal,   ///< "third": 1 counts only behind tens
  whole,  ///< a number that no other word adds to: "dreimal", "двухдневный", "يومين"
  other,       ///< no number, though it is spelled like one: "segunda" is a Monday as well
  scale,       ///< multiplies: "hundred", "mii", "млрд"
  percent,     ///< "percent", "Prozent"
  month,       ///< a month's name, in one of its cases
  short_month  ///< its abbreviation, which alone may be another word: "mar", "mai"
};

struct NumberWord {
  WordRole role = WordRole::cardinal;
  double value = 0;        ///< months: 1 to 12
  Unit unit = Unit::none;  ///< of a whole number that names it: "fortnight"
};

/// The words of one language that numbers are made of. Immutable.
class NumberWords {
 public:
  /// Those of a language; none for a language without tables. Made at first use (milliseconds, from
  /// ICU's spell-out rules and month names), kept for good. Thread-safe.
  static const NumberWords& of(std::string_view lang);

  /// The meaning of a word in fold()'s spelling.
  [[nodiscard]] std::optional<NumberWord> find(std::string_view folded) const;
  /// The month that a word beside a day or year names, in one of its cases: "лютому".
  [[nodiscard]] std::optional<double> find_month(std::string_view folded) const;
  /// The month that a word names wherever it stands: "July", "июле", "Temmuz'da".
  [[nodiscard]] std::optional<double> find_full_month(std::string_view folded) const;
  /// Whether months take endings that leave their names as they are, which find() doesn't know.
  [[nodiscard]] bool adds_endings() const { return adds_endings_; }

 private:
  struct Prefix {
    std::string_view text;
    NumberWord word;
  };
  struct Month {
    std::string name;
    double number = 0;
  };

  explicit NumberWords(std::string_view lang);
  void add_word(std::string word, NumberWord meaning);
  void add_spelled(std::string_view lang);
  void add_ordinals(std::string_view lang);
  void add_months(std::string_view lang);
  void add_table(std::string_view lang);

  bool adds_endings_ = false;  ///< to month names, without changing them: "januárban", "Ocak'ta"
  bool is_arabic_ = false;
  std::unordered_map<std::string, NumberWord, WordHash, std::equal_to<>> words_;
  WordOpenings openings_;  ///< of words and prefixes
  NumberCompounds compounds_;
  std::vector<Prefix> prefixes_;
  std::vector<Month> months_;
};

}  // namespace diglot::tokenize
