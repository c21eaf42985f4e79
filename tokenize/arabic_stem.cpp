#include "tokenize/arabic_stem.h"

#include <array>

namespace diglot::tokenize {
namespace {

/// Bytes of the three letters that must be left.
constexpr std::size_t shortest = 6;

bool drop_prefix(std::string_view& word, std::string_view prefix) {
  if (!word.starts_with(prefix) || word.size() < prefix.size() + shortest) return false;
  word.remove_prefix(prefix.size());
  return true;
}

bool drop_suffix(std::string_view& word, std::string_view suffix) {
  if (!word.ends_with(suffix) || word.size() < suffix.size() + shortest) return false;
  word.remove_suffix(suffix.size());
  return true;
}

/// The first of these that fits.
template <std::size_t count>
void drop_one(std::string_view& word, const std::array<std::string_view, count>& affixes,
              bool (*drop)(std::string_view&, std::string_view)) {
  for (const std::string_view affix : affixes) {
    if (drop(word, affix)) return;
  }
}

}  // namespace

std::string_view arabic_stem(std::string_view word) {
  static constexpr std::array<std::string_view, 2> conjunctions = {"و", "ف"};
  static constexpr std::array<std::string_view, 6> articles = {"لل", "بال", "كال", "ال", "ب", "ل"};
  static constexpr std::array<std::string_view, 9> endings = {"ها", "ات", "ون", "ين", "ان",
                                                              "هم", "ة",  "ه",  "ي"};
  drop_one(word, conjunctions, drop_prefix);
  drop_one(word, articles, drop_prefix);
  drop_one(word, endings, drop_suffix);
  return word;
}

}  // namespace diglot::tokenize
