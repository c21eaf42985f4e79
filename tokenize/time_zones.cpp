#include "tokenize/time_zones.h"

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

constexpr std::string_view abbreviations =
    "GMT UTC BST CET CEST EET EEST EST EDT CST CDT PST PDT MSK IST JST ГМТ МСК";

/// What other languages say instead, as it is written.
constexpr WordList names[] = {
    {"fr", "TU"}, {"el", "ώρα"}, {"ru", "по"}, {"uk", "за"}, {"ar", "بتوقيت"},
};

/// What may stand behind "по", "за" and "ώρα": the place whose time it is.
constexpr std::string_view places = "Гринвичу Москве Гринвічем Києвом Γκρίνουιτς Ελλάδας Ελλάδος";

struct Word {
  std::string_view letters;
  std::size_t end = 0;
};

/// The letters from `position` or behind one white space there, as many as any name has.
Word word_at(std::string_view text, std::size_t position) {
  const CodePoint first = code_point_at(text, position);
  const std::size_t begin = is_space(first.value) ? first.end : position;
  constexpr std::size_t longest = 24;  // bytes
  std::size_t end = begin;
  for (CodePoint c = code_point_at(text, end); is_letter(c.value) && end - begin <= longest;
       c = code_point_at(text, end)) {
    end = c.end;
  }
  return {text.substr(begin, end - begin), end};
}

bool holds(std::string_view list, std::string_view word) {
  return !word.empty() &&
         any_in_list(list, ' ', [&](std::string_view entry) { return entry == word; });
}

}  // namespace

bool names_time_zone(std::string_view text, std::size_t position, std::string_view lang) {
  const Word word = word_at(text, position);
  if (holds(abbreviations, word.letters)) return true;
  if (!is_listed(names, lang, word.letters)) return false;
  const bool complete = lang == "fr" || lang == "ar";
  return complete || holds(places, word_at(text, word.end).letters);
}

}  // namespace diglot::tokenize
