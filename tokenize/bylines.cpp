#include "tokenize/bylines.h"

#include <cstddef>
#include <string>

#include "tokenize/fold.h"
#include "tokenize/pattern.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t longest_byline = 160;  // bytes

/// Words that are in front of a full name only where they name an author.
const std::string prepositions =
    R"((?:By|BY|by|Written by|Story by|De|DE|Von|VON|Par|PAR|Por|POR|Di|DI|di|Του|ΤΟΥ|Της|ΤΗΣ|Των|)"
    R"(Текст:|Text:|Tekst:|Texte ?:|Texto:|Testo:) )";

/// Titles that may come with one name.
const std::string titles =
    R"((?:(?i:author|authors|autor|autori|autorka|autora|autores|auteure?s? ?|autore|autrice|)"
    R"(автор|автори|авторка|авторы|συντάκτης|συντάκτρια|γράφει ο|γράφει η|opracowała?|napisał|)"
    R"(napsala?|yazan|yazar|szerző|írta): ))";

/// No name begins with these, and titles and headlines do: "By The Numbers", "VON DER LEYEN".
const std::string no_name =
    R"((?!(?i:the|a|an|der|die|das|den|dem|la|las|los|el|le|les|lo|il|του|της|των|τον|την)\b))";

/// Words of a title in capitals are no names.
const std::string name_word =
    R"((?!(?:And|Or|Of|The|In|On|To|For|With)\b)\p{Lu}[\p{L}\p{M}.'’-]*+)";
const std::string between = R"( (?:(?:de|da|dos|del|di|van|von|der|den|la|le|bin|al|el) ){0,2})";
const std::string word = R"([\p{Lu}\p{N}][\p{L}\p{M}\p{N}.:'’-]*+)";
const std::string separator =
    R"((?:\s*[,;|·•/–—&]\s*|\s-\s|\s(?:and|și|und|et|y|e|i|a|и|і|та|και|ve|és|in|for|für|pour|aus|din)\s))";
const std::string what_follows = "(?:" + separator + word + "(?:" + between + word + "){0,5}){0,6}";

const Pattern& byline() {
  static const Pattern pattern(
      "^(?:" + prepositions + no_name + name_word + "(?:" + between + name_word + "){1,3}" +
      what_follows + "|" + titles + name_word + "(?:" + between + name_word + "){0,3}" +
      what_follows +
      R"(|(?:بقلم|كتب|كتبت) ?: ?[\p{Lo}\p{M} ]{3,60}|بقلم [\p{Lo}\p{M}]{2,20} [\p{Lo}\p{M} ]{2,30})"
      R"(|(?:(?:作者|撰文|文|本报记者|记者|記者|筆者|執筆)\s?[:：/／｜|＝]|(?:本报记者|记者)[ 　])\s?)"
      R"([\p{Lo}・·、ー 　]{2,20})"
      // An initial may end a name, any other full stop ends a sentence.
      R"()(?<![\p{L}\p{N}]{2}\.)$)");
  return pattern;
}

/// How what the pattern finds begins, folded.
constexpr std::string_view beginnings[] = {
    "by ",     "written",  "story",   "de ",   "von ", "par ",   "por ",  "di ",
    "του",     "της",      "των",     "текст", "text", "tekst",  "testo", "author",
    "autor",   "auteur",   "autrice", "автор", "συντ", "γράφει", "oprac", "napi",
    "napsala", "yaza",     "szerző",  "írta",  "بقلم", "كتب",    "作者",  "撰文",
    "文",      "本报记者", "记者",    "記者",  "筆者", "執筆"};

/// Whether the pattern, which takes long, is worth a try.
bool may_be_byline(std::string_view line) {
  static const WordOpenings openings = [] {
    WordOpenings all;
    for (const std::string_view text : beginnings) all.add(text);
    return all;
  }();
  constexpr std::size_t head_bytes = 12;
  return openings.may_begin(fold(head_of(line, head_bytes), ""));
}

}  // namespace

bool is_byline(std::string_view line) {
  return line.size() <= longest_byline && may_be_byline(line) && !byline().find(line).empty();
}

}  // namespace diglot::tokenize
