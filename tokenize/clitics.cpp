#include "tokenize/clitics.h"

#include <algorithm>
#include <string>

#include "tokenize/fold.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t longest = 8;  // bytes of a clitic

template <std::size_t N>
bool is_one_of(const std::string& word, const std::string_view (&words)[N]) {
  return std::ranges::find(words, word) != std::end(words);
}

}  // namespace

bool elides(std::string_view word, std::string_view lang) {
  if (lang == "it") return true;
  if (lang != "fr") return false;
  constexpr std::string_view clitics[] = {"c", "d",  "j",     "l",      "m",      "n",     "s",
                                          "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
  return word.size() <= longest && is_one_of(fold(word, lang), clitics);
}

HyphenSide hyphen_side(std::string_view left, std::string_view right) {
  // Pronouns and prepositions that lean on what follows them, and on what precedes them.
  constexpr std::string_view proclitics[] = {"s",  "m",  "n",  "v",    "c",     "d",     "l",
                                             "i",  "mi", "ți", "le",   "ne",    "ni",    "vi",
                                             "li", "de", "și", "într", "dintr", "printr"};
  constexpr std::string_view enclitics[] = {"l",  "i",  "o",  "și", "mi", "ți", "ne",
                                            "vă", "le", "mă", "te", "s",  "se"};
  if (left.size() <= longest) {
    const std::string folded = fold(left, "ro");
    const bool pronoun = right.size() <= 2 && folded == "și";  // "și-l": "and him"
    if (!pronoun && is_one_of(folded, proclitics)) return HyphenSide::left;
  }
  if (right.size() <= longest && is_one_of(fold(right, "ro"), enclitics)) return HyphenSide::right;
  return HyphenSide::both;
}

}  // namespace diglot::tokenize
