#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace diglot::align {

/// How the letters of two spellings of one name correspond, learnt from names of a bitext: "nt" of
/// a Greek name in our letters to "d", the ending of a Slavic case to nothing.
///
/// Spellings are romanized (tokenize::Name::key). An alignment of two cuts both into pieces that
/// correspond: one letter to one, two to one, one to two, one to none; the ends of both correspond
/// as a letter does. Each correspondence has its log-odds, log p(x:y) / (p(x) p(y)): how much more
/// often the letters stand for each other than they meet by chance. (A memoryless stochastic
/// transducer, Ristad and Yianilos 1998, with pieces of more than a letter, Jiampojamarn et al.
/// 2007.)
///
/// A view of tables that must outlive it. Immutable; thread-safe.
class Transliteration {
 public:
  static constexpr std::size_t letters = 28;  ///< a to z, any other, the end
  static constexpr std::size_t longest = 48;  ///< letters of a name that are looked at
  /// Tenths: of one letter to one, of two to one, of one to none.
  static constexpr std::size_t table_size = letters * letters * (letters + 1) + letters;

  /// Precondition: table.size() == table_size. See serialize in transliteration_trainer.h.
  explicit Transliteration(std::span<const std::int8_t> table) : table_(table) {}

  /// Log-odds of the best alignment: high where two spellings are of one name, above 0 where that
  /// is likelier than chance. Time: the product of the lengths, at most `longest` each.
  [[nodiscard]] double log_odds(std::string_view a, std::string_view b) const;

  /// Where the table has the correspondences of the best alignment, from the ends of the names to
  /// their beginnings.
  [[nodiscard]] std::vector<std::size_t> best_alignment(std::string_view a,
                                                        std::string_view b) const;

  /// The letter that a byte counts as, below `letters` - 1.
  static std::size_t letter_of(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : letters - 2;
  }
  static constexpr std::size_t end_letter = letters - 1;

  /// Where the table has a correspondence.
  static constexpr std::size_t one_to_one(std::size_t a, std::size_t b) { return a * letters + b; }
  static constexpr std::size_t two_to_one(std::size_t first, std::size_t second, std::size_t b) {
    return letters * letters + (first * letters + second) * letters + b;
  }
  static constexpr std::size_t one_to_none(std::size_t a) {
    return letters * letters * (letters + 1) + a;
  }

 private:
  std::span<const std::int8_t> table_;
};

}  // namespace diglot::align
