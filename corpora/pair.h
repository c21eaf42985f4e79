#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpora/range.h"

namespace diglot::corpora {

/// How the two texts of a pair relate.
enum class Relation {
  translation,   ///< each says all that the other says
  same,          ///< they state the same facts, told independently
  partial,       ///< they share a fact, and one states more
  contradiction  ///< they speak of the same, and a figure or name differs
};

inline constexpr std::array all_relations = {Relation::translation, Relation::same,
                                             Relation::partial, Relation::contradiction};

/// The relation's name, as it is written in files; and back, or nothing for another word.
std::string_view to_string(Relation relation);
std::optional<Relation> parse_relation(std::string_view name);

/// The place of one side of a pair.
struct Place {
  std::string doc;  ///< Article::id
  std::string lang;
  Sentences sentences;
  CodePoints code_points;  ///< into the article's own text; selects exactly `text`
  std::string text;
};

/// Two texts that agree in a value, each as it is written on its side.
using Agreement = std::pair<std::string, std::string>;

/// A word of each side that translate each other, as they are written, and how probable that is.
struct WordTranslation {
  std::string src;
  std::string tgt;
  double probability = 0;
};

/// What one feature adds to the log odds of a pair; below 0, what it takes.
struct ScorePart {
  std::string feature;
  double log_odds = 0;
};

/// Why a pair is believed or doubted: the facts of its two sides, compared by value.
struct Evidence {
  std::vector<Agreement> numbers;
  std::vector<Agreement> names;
  std::vector<std::string> missing_src;  ///< facts of src that tgt has no counterpart of
  std::vector<std::string> missing_tgt;
  std::vector<Agreement> conflict;     ///< facts of one kind that should agree and don't
  std::vector<WordTranslation> words;  ///< in the order of src; none unless they were asked for
  std::vector<Agreement> quotations;   ///< what is quoted on both sides
  std::vector<ScorePart> parts;        ///< of the score; none unless they were asked for
};

/// A bead with its texts: what `align` writes.
struct Pair {
  Place src;
  Place tgt;
  double score = 0;  ///< probability that the relation holds; for translation and same, that the
                     ///< sides state the same facts
  Relation relation = Relation::same;
  Evidence evidence;
  /// The number of the story that both articles tell, from 1; 0 where stories were not looked for.
  std::size_t story = 0;
};

}  // namespace diglot::corpora
