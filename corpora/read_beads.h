#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/input.h"

namespace diglot::corpora {

/// A bead as a file lists it: the numbers of its sentences, from 0, ascending on either side. Those
/// that people made may have gaps. One side may be empty (a null bead), never both.
struct ListedBead {
  std::vector<std::size_t> src;
  std::vector<std::size_t> tgt;

  [[nodiscard]] bool is_null() const { return src.empty() || tgt.empty(); }
  friend auto operator<=>(const ListedBead&, const ListedBead&) = default;
};

/// How beads are written:
/// - vecalign: "[0]:[1, 2]:0.0312", a bead a line, the cost as you like;
/// - ladder: hunalign's rungs, "3 4 0.57", white space between: that many sentences of either side
///   lie before it, so that two rungs in succession enclose a bead. The first is 0 0; what follows
///   the last is in no bead. The score as you like;
/// - jsonl: pairs as `align` writes them, of one source and one target article. Those of relation
///   translation and same are beads, in the order of the file.
enum class BeadFormat { vecalign, ladder, jsonl };

/// The format of that name, or nothing for another word.
std::optional<BeadFormat> parse_bead_format(std::string_view name);

/// The greatest number of a sentence that is read, so that a slip of a digit can't fill the memory.
inline constexpr std::size_t greatest_sentence = 999'999;

/// The beads of one document.
struct ListedBeads {
  std::vector<ListedBead> beads;   ///< in the order of the file
  std::vector<std::size_t> lines;  ///< the line of each bead, from 1
  /// What the file says how good each is, as it is written: vecalign's cost, hunalign's score; ""
  /// where it says nothing, and for pairs.
  std::vector<std::string> scores;
  std::vector<std::string> notes;  ///< what looks wrong and is read all the same, for a person
  std::size_t replaced = 0;        ///< as in ReplacedText
};

/// Reads beads; without a format, the first character of the file tells it: "[", a digit or "{".
/// Blank lines are passed over, and so are beads without any sentence. A sentence in two beads is
/// noted. Throws Error at a line that is malformed, or no text.
ListedBeads read_beads(const std::string& path, std::optional<BeadFormat> format = std::nullopt,
                       const InputOptions& options = {});

}  // namespace diglot::corpora
