#include "tokenize/times_of_day.h"

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

struct Phrase {
  std::string_view lang;
  bool afternoon = false;
  std::string_view words;  ///< in fold()'s spelling, separated by spaces
};

constexpr Phrase phrases[] = {
    {"ro", false, "dimineața"},
    {"ro", true, "după-amiaza"},
    {"ro", true, "după - amiaza"},
    {"ro", true, "seara"},
    {"ro", true, "din seara"},
    {"uk", false, "ранку"},
    {"uk", true, "години дня"},
    {"uk", false, "години ранку"},
    {"uk", true, "години вечора"},
    {"uk", true, "годині вечора"},
    {"uk", true, "вечора"},
    {"ru", false, "утра"},
    {"ru", true, "часа дня"},
    {"ru", true, "часов дня"},
    {"ru", false, "часов утра"},
    {"ru", true, "часов вечера"},
    {"ru", true, "вечера"},
    {"bg", false, "сутринта"},
    {"bg", true, "следобед"},
    {"bg", true, "вечерта"},
    {"el", false, "το πρωί"},
    {"el", true, "το απόγευμα"},
    {"el", true, "το βράδυ"},
    {"de", false, "uhr morgens"},
    {"de", false, "uhr vormittags"},
    {"de", true, "uhr nachmittags"},
    {"de", true, "uhr abends"},
    {"fr", false, "heures du matin"},
    {"fr", true, "heures de l'après-midi"},
    {"fr", true, "heures de l'après - midi"},
    {"fr", true, "heures du soir"},
    {"es", false, "de la mañana"},
    {"es", true, "de la tarde"},
    {"pt", false, "da manhã"},
    {"pt", true, "da tarde"},
    {"it", false, "di mattina"},
    {"it", false, "del mattino"},
    {"it", true, "del pomeriggio"},
    {"it", true, "di sera"},
    {"pl", false, "rano"},
    {"pl", true, "po południu"},
    {"pl", true, "wieczorem"},
    {"cs", false, "hodin ráno"},
    {"cs", true, "hodin odpoledne"},
    {"cs", true, "hodin večer"},
    {"hu", false, "órakor"},
    {"en", false, "in the morning"},
    {"en", true, "in the afternoon"},
    {"en", true, "in the evening"},
    {"ar", false, "صباحا"},
    {"ar", false, "صباحًا"},
    {"ar", true, "مساء"},
    {"ar", true, "مساءً"},
};

/// The token behind the words of a list that begin at token `i`; 0 where others stand there.
std::size_t end_of(std::string_view words, std::span<const NumberToken> tokens, std::size_t i) {
  const bool differs = any_in_list(words, ' ', [&](std::string_view word) {
    return i >= tokens.size() || tokens[i++].folded != word;
  });
  return differs ? 0 : i;
}

}  // namespace

std::optional<TimeOfDay> read_time_of_day(std::span<const NumberToken> tokens, std::size_t i,
                                          std::string_view lang) {
  for (const Phrase& phrase : phrases) {
    if (phrase.lang != lang) continue;
    if (const std::size_t end = end_of(phrase.words, tokens, i); end > 0) {
      return TimeOfDay{phrase.afternoon, end};
    }
  }
  return std::nullopt;
}

}  // namespace diglot::tokenize
