#include "tokenize/fortnights.h"

#include <string_view>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// Days where fifteen of them are two weeks.
constexpr WordList days[] = {{"fr", "jours"}, {"es", "días"}, {"it", "giorni"}, {"pt", "dias"}};

/// What words for weeks and what lasts weeks have in them.
constexpr WordList weeks[] = {{"en", "week fortnight"}, {"ro", "săptămân"}, {"el", "βδομάδ"},
                              {"uk", "тижн тижд"},      {"ru", "недел"},    {"de", "woche wöch"},
                              {"fr", "semaine"},        {"es", "semana"},   {"pl", "tygod"},
                              {"bg", "седмиц седмич"},  {"cs", "týd"},      {"tr", "hafta"},
                              {"hu", "hét het"},        {"it", "settiman"}, {"pt", "seman"},
                              {"ar", "أسبوع"},          {"zh", "周 週 星"}, {"ja", "週"}};

bool means_weeks(std::string_view folded, std::string_view lang) {
  for (const WordList& list : weeks) {
    if (list.lang != lang) continue;
    return any_in_list(list.words, ' ', [&](std::string_view stem) {
      return folded.find(stem) != std::string_view::npos;
    });
  }
  return false;
}

}  // namespace

Unit read_fortnight(const NumberContext& context, std::size_t end, double value) {
  constexpr double two_weeks = 2;
  constexpr double both_ends = 15;
  if (value != two_weeks && value != both_ends) return Unit::none;
  std::size_t behind = end;
  if (context.is(end, "-") || context.is(end, "个") || context.is(end, "個")) ++behind;
  const bool counted = behind < context.size();
  if (value == both_ends) {
    return counted && is_listed(days, context.lang(), context[behind].folded) ? Unit::day
                                                                              : Unit::none;
  }
  const bool says_weeks = means_weeks(context[end - 1].folded, context.lang()) ||
                          (counted && means_weeks(context[behind].folded, context.lang()));
  return says_weeks ? Unit::week : Unit::none;
}

}  // namespace diglot::tokenize
