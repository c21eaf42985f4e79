#include "tokenize/phrase_index.h"

#include <algorithm>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// What is left of a word without what Arabic writes as one with it: "and", "so", "by", "for".
std::string_view without_arabic_prefix(std::string_view word) {
  constexpr std::string_view prefixes[] = {"و", "ف", "ب", "ل"};
  for (const std::string_view prefix : prefixes) {
    if (word.starts_with(prefix)) return word.substr(prefix.size());
  }
  return {};
}

/// The part of a word on the side of an apostrophe where the language has the word itself.
std::string_view without_clitic(std::string_view word, std::string_view lang) {
  const std::size_t apostrophe = word.find('\'');
  if (apostrophe == word.npos) return {};
  if (lang == "en" || lang == "tr") return word.substr(0, apostrophe);
  return lang == "fr" || lang == "it" ? word.substr(apostrophe + 1) : std::string_view();
}

}  // namespace

void PhraseIndex::add(std::string_view phrase, int value) {
  if (phrase.ends_with('*')) {
    phrase.remove_suffix(1);
    openings_.add(phrase);
    prefixes_.push_back({std::string(phrase), value});
    return;
  }
  std::vector<std::string> tokens;
  for_each_in_list(phrase, [&](std::string_view token) { tokens.emplace_back(token); });
  if (tokens.empty()) return;
  openings_.add(tokens.front());
  std::vector<Phrase>& phrases = phrases_[tokens.front()];
  tokens.erase(tokens.begin());
  phrases.push_back({std::move(tokens), value});
  std::ranges::stable_sort(phrases, std::ranges::greater(),
                           [](const Phrase& each) { return each.rest.size(); });
}

std::optional<PhraseIndex::Match> PhraseIndex::find(std::span<const NumberToken> tokens,
                                                    std::size_t i) const {
  const std::string_view word = tokens[i].folded;
  if (word.empty() || tokens[i].type != NumberTokenType::word) return std::nullopt;
  if (const auto match = find_as(word, tokens, i)) return match;
  const std::string_view part =
      lang_ == "ar" ? without_arabic_prefix(word) : without_clitic(word, lang_);
  return part.empty() ? std::nullopt : find_as(part, tokens, i);
}

std::optional<PhraseIndex::Match> PhraseIndex::find_as(std::string_view first,
                                                       std::span<const NumberToken> tokens,
                                                       std::size_t i) const {
  if (!openings_.may_begin(first)) return std::nullopt;
  if (const auto found = phrases_.find(first); found != phrases_.end()) {
    const auto behind = tokens.subspan(i + 1);
    for (const Phrase& phrase : found->second) {
      const bool follows =
          phrase.rest.size() <= behind.size() &&
          std::ranges::equal(phrase.rest, behind.first(phrase.rest.size()), {}, {},
                             [](const NumberToken& token) { return token.folded; });
      if (follows) return Match{i + 1 + phrase.rest.size(), phrase.value};
    }
  }
  for (const Prefix& prefix : prefixes_) {
    if (first.starts_with(prefix.text)) return Match{i + 1, prefix.value};
  }
  return std::nullopt;
}

}  // namespace diglot::tokenize
