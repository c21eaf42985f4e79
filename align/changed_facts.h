#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/vectors.h"

namespace diglot::align {

/// What was changed in a sentence.
enum class ChangedFact {
  number,   ///< another number of the kind stands for it
  name,     ///< another name stands for it
  digit,    ///< one digit of a number is another
  digits,   ///< the digits of a number stand in reverse
  spelled,  ///< another number in words stands for one in words
  month,    ///< another month stands for it
  scale     ///< a number is of another scale: millions, not thousands
};

/// A sentence that says something else than the line it was made from.
struct ChangedSentence {
  std::size_t line = 0;  ///< index of that line
  ChangedFact fact = ChangedFact::number;
  std::string text;
};

struct ChangedFactsOptions {
  std::size_t most_per_line = 4;  ///< numbers, and names, that are changed in one line
  std::uint64_t seed = 1;
};

/// Copies of `lines` in each of which one number or one name is replaced by another of the same
/// kind that stands somewhere in `lines`: numbers of another value, of one kind (year for year,
/// percentage for percentage), digits for digits and words for words; names that don't sound alike.
/// Words that begin a sentence count as no names. One copy for each number and name for which there
/// is another, of the first few of a line; in the order of the lines, numbers first. In the way of
/// xsim++ (Chen et al. 2023).
///
/// Which other is taken is drawn at random, the same for a seed. Linear time. Preconditions: valid
/// UTF-8, in `lang` (ISO 639-1).
[[nodiscard]] std::vector<ChangedSentence> change_facts(std::span<const std::string_view> lines,
                                                        std::string_view lang,
                                                        const ChangedFactsOptions& options = {});

/// Copies of `lines` in each of which one number is changed, in the ways in which numbers go wrong
/// when they are typed or translated (ChangedFact from digit on): one copy of each way for a line
/// that has such a number, in the order of the lines. Words come from elsewhere in `lines`. All
/// else as change_facts.
[[nodiscard]] std::vector<ChangedSentence> alter_numbers(std::span<const std::string_view> lines,
                                                         std::string_view lang,
                                                         std::uint64_t seed = 1);

/// How many changed sentences there are, and how many lie farther than the true translation.
struct FactsTold {
  std::size_t right = 0;
  std::size_t all = 0;
};

struct ChangedFactsEvaluation {
  FactsTold numbers;
  FactsTold names;
};

/// Counts the changed sentences whose cosine with the source line is below that of the line they
/// were made from. Row i of `src` belongs to the translation of line i, row i of `tgt` to line i,
/// row i of `changed_vectors` to changed[i].
[[nodiscard]] ChangedFactsEvaluation evaluate_changed_facts(
    const Vectors& src, const Vectors& tgt, std::span<const ChangedSentence> changed,
    const Vectors& changed_vectors);

}  // namespace diglot::align
