#include "tokenize/arabic_stem.h"

#include <algorithm>
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

/// The first of these that fits; returns whether one did.
template <std::size_t count>
bool drop_one(std::string_view& word, const std::array<std::string_view, count>& affixes,
              bool (*drop)(std::string_view&, std::string_view)) {
  return std::ranges::any_of(affixes, [&](std::string_view affix) { return drop(word, affix); });
}

constexpr std::array<std::string_view, 2> conjunctions = {"و", "ف"};
constexpr std::array<std::string_view, 4> articles = {"لل", "بال", "كال", "ال"};
constexpr std::array<std::string_view, 2> prepositions = {"ب", "ل"};
constexpr std::array<std::string_view, 9> endings = {"ها", "ات", "ون", "ين", "ان",
                                                     "هم", "ة",  "ه",  "ي"};

}  // namespace

bool is_arabic_letter(std::string_view text, std::size_t i) {
  // U+0600 to U+06FF are the bytes D8 80 to DB BF.
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead < 0xD8U || lead > 0xDBU || i + 1 >= text.size()) return false;
  const unsigned code_point =
      ((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
  return (code_point >= 0x620 && code_point <= 0x65F) ||
         (code_point >= 0x66E && code_point <= 0x6EF && code_point != 0x6D4) || code_point >= 0x6FA;
}

std::string_view arabic_stem(std::string_view word, ArabicPrefixes prefixes) {
  std::string_view stem = word;
  drop_one(stem, conjunctions, drop_prefix);
  const bool had_article = drop_one(stem, articles, drop_prefix);
  if (!had_article && prefixes == ArabicPrefixes::any) drop_one(stem, prepositions, drop_prefix);
  if (!had_article && prefixes == ArabicPrefixes::with_article) stem = word;
  drop_one(stem, endings, drop_suffix);
  return stem;
}

}  // namespace diglot::tokenize
