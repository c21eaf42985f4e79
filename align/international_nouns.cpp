#include "align/international_nouns.h"

#include <cstddef>

#include "tokenize/word_lists.h"

namespace diglot::align {
namespace {

/// As they begin in any language, in ASCII letters.
constexpr std::string_view stems =
    "captain capitaine capitan kapitan kapetan "
    "police polici policj politia politist politsi polizei polizia "
    "president presedint prezydent prezident "
    "minister ministr professor profesor secretar sekretar "
    "director direktor directeur direttor diretor diplomat senator "
    "parlament parliament parlement program vaccin vaktsin vakcin "
    "expert ekspert journalist zhurnalist jurnalist doctor doktor "
    "turist tourist student resident rezident inspector inspektor";

constexpr std::string_view whole_words = "mer mera";

}  // namespace

bool is_international_noun(std::string_view key) {
  constexpr std::size_t longest_ending = 4;
  return tokenize::any_in_list(whole_words, ' ',
                               [&](std::string_view word) { return word == key; }) ||
         tokenize::any_in_list(stems, ' ', [&](std::string_view stem) {
           return key.starts_with(stem) && key.size() <= stem.size() + longest_ending;
         });
}

}  // namespace diglot::align
