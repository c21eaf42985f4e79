#include "tokenize/lone_months.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace diglot::tokenize {
namespace {

/// A word without an English 's.
std::string_view without_possessive(const NumberContext& context, std::size_t i) {
  std::string_view word = context[i].folded;
  if (context.lang() == "en" && word.ends_with("'s")) word.remove_suffix(2);
  return word;
}

/// "the March summit", where "may" and "March Networks" would be other words.
bool is_capital_among_small(const NumberContext& context, std::size_t i) {
  const bool inside =
      i > 0 && i + 1 < context.size() && context[i - 1].type == NumberTokenType::word;
  return inside && context.is_capital(i) && !context.is_capital(i - 1) &&
         !context.is_capital(i + 1);
}

}  // namespace

bool is_other_than_month(const NumberContext& context, std::size_t i) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"en", "may"},  {"en", "march"}, {"ro", "mai"}, {"bg", "май"},
      {"ar", "مارس"}, {"uk", "лютий"}, {"tr", "ocak"}};
  constexpr std::string_view in_time[] = {"in",   "since", "by",   "until", "of", "last", "next",
                                          "this", "early", "late", "from",  "în", "din",  "luna",
                                          "până", "през",  "от",   "към",   "في", "شهر"};
  const std::string_view word = without_possessive(context, i);
  const bool ambiguous = std::ranges::any_of(
      names, [&](const auto& name) { return name.first == context.lang() && word == name.second; });
  if (!ambiguous) return false;
  if (i > 0 && std::ranges::find(in_time, context[i - 1].folded) != std::end(in_time)) {
    return false;
  }
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
