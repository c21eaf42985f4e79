#include "tokenize/lone_months.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// A word without an English 's.
std::string_view without_possessive(const NumberContext& context, std::size_t i) {
  std::string_view word = context[i].folded;
  if (context.lang() == "en" && word.ends_with("'s")) word.remove_suffix(2);
  return word;
}

/// Whether a word in front says that what follows is a time: "in May", "din mai".
bool stands_in_time(const NumberContext& context, std::size_t i) {
  constexpr std::string_view in_time[] = {"in",   "since", "by",   "until", "of", "last", "next",
                                          "this", "early", "late", "from",  "în", "din",  "luna",
                                          "până", "през",  "от",   "към",   "في", "شهر"};
  return i > 0 && std::ranges::find(in_time, context[i - 1].folded) != std::end(in_time);
}

/// "the March summit", where "may" and "March Networks" would be other words.
bool is_capital_among_small(const NumberContext& context, std::size_t i) {
  const bool inside =
      i > 0 && i + 1 < context.size() && context[i - 1].type == NumberTokenType::word;
  return inside && context.is_capital(i) && !context.is_capital(i - 1) &&
         !context.is_capital(i + 1);
}

/// Whether token i is a Romanian "more": "în mai puțin de o oră", "cu 5 mai mult".
bool compares(const NumberContext& context, std::size_t i) {
  static constexpr WordList compared[] = {
      {"ro",
       "mult multă mulți multe multor puțin puțină puțini puține puținul bine rău mare mari mic "
       "mică "
       "mici devreme târziu repede încet sus jos aproape departe des rar ușor greu bun bună "
       "buni bune prost slab slabă slabi slabe puternic puternică puternici puternice vechi nou "
       "tânăr tânără tineri tinere bătrân bătrâni lung lungă lungi scurt scurtă scurte înalt "
       "înaltă "
       "scăzut scăzută ridicat ridicată rapid rapidă ieftin ieftină ieftine scump scumpă scumpe "
       "important importantă importanți importante recent recentă recente grav gravă grave toți "
       "toate toată tot fiecare ales larg largă simplu simplă curând degrabă presus"}};
  return context.is(i, "mai") && i + 1 < context.size() &&
         is_listed(compared, context.lang(), context[i + 1].folded);
}

/// Whether a month that the language writes small has a capital, beside another word that has one:
/// "Rio de Janeiro", "Plaza de Mayo", "Maja Nowak". A French one that doesn't begin a sentence is
/// the planet Mars.
bool is_part_of_name(const NumberContext& context, std::size_t i) {
  constexpr std::string_view small[] = {"ro", "uk", "ru", "fr", "es", "pl",
                                        "bg", "cs", "hu", "it", "pt"};
  if (std::ranges::find(small, context.lang()) == std::end(small) || !context.is_capital(i)) {
    return false;
  }
  const auto is_capital_word = [&](std::size_t at) {
    return context.is(at, NumberTokenType::word) && context.is_capital(at);
  };
  const bool behind_word = i > 0 && context[i - 1].type == NumberTokenType::word;
  const bool behind_name =
      i > 1 && (is_capital_word(i - 1) || (context.is(i - 1, "de") && is_capital_word(i - 2)));
  return is_capital_word(i + 1) || behind_name || (behind_word && context.is(i, "mars"));
}

}  // namespace

bool is_other_than_month_of_day(const NumberContext& context, std::size_t i) {
  if (compares(context, i)) return true;
  const bool english = context.lang() == "en" && (context.is(i, "may") || context.is(i, "march"));
  return english && !context.is_capital(i) && context.is(i + 1, NumberTokenType::word);
}

bool is_other_than_month(const NumberContext& context, std::size_t i) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"en", "may"},  {"en", "march"}, {"ro", "mai"}, {"bg", "май"},
      {"ar", "مارس"}, {"uk", "лютий"}, {"tr", "ocak"}};
  if (compares(context, i)) return true;
  if (is_part_of_name(context, i)) return !stands_in_time(context, i);
  const std::string_view word = without_possessive(context, i);
  const bool ambiguous = std::ranges::any_of(
      names, [&](const auto& name) { return name.first == context.lang() && word == name.second; });
  if (!ambiguous || stands_in_time(context, i)) return false;
  const bool march = context.lang() == "en" && word == "march" && context.is_capital(i);
  return !march || (word == context[i].folded && !is_capital_among_small(context, i));
}

std::optional<double> read_lone_month(const NumberContext& context, std::size_t i) {
  if (!context.is(i, NumberTokenType::word)) return std::nullopt;
  const std::string_view word = without_possessive(context, i);
  // Most words mean nothing in a number: they need no second look.
  const bool plain = word.size() == context[i].folded.size() && !context.words().adds_endings();
  if (plain && !context[i].meaning) return std::nullopt;
  const auto month = context.words().find_full_month(word);
  return month && !is_other_than_month(context, i) ? month : std::nullopt;
}

}  // namespace diglot::tokenize
