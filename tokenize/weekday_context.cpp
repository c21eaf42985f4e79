#include "tokenize/weekday_context.h"

#include <algorithm>
#include <array>

namespace diglot::tokenize {
namespace {

using Type = NumberTokenType;

/// Words that make a name of a weekday behind or in front of them.
constexpr WordList before_in_names[] = {
    {"en",
     "black cyber giving good bloody super ash maundy palm easter holy whit shrove sheffield "
     "casual throwback"},
    {"ro", "însângerată"},
    {"el", "αγία αγίας αγίου μεγάλη μεγάλης μεγάλο μεγάλου μαύρη μαύρης καθαρά καθαράς"},
    {"uk", "чорна чорної чорну чорній велика страсна вербна світла чистий кривава"},
    {"ru",
     "чёрная чёрной чёрную черная черной черную страстная великая чистый вербное светлое кровавое"},
    {"de", "schwarze schwarzer schwarzen"},
    {"pl", "czarny czarnego wielki wielkiego wielka wielką wielkanocny lany palmowa"},
    {"bg", "черен черния черният разпети велики"},
    {"cs", "černý černého velký velkého zelený bílá velikonoční květná"},
    {"tr", "kara"},
    {"hu", "fekete"},
};
constexpr WordList behind_in_names[] = {
    {"en", "times telegraph mirror express mail addams best"},
    {"ro", "mare mari neagră negru ciuc nirajului floriilor"},
    {"fr", "saint noir noirs gras pâques ramaux cendres"},
    {"es", "santo negro ramos resurrección ceniza"},
    {"it", "santo nero grasso pasqua palme ceneri angelo dell'angelo"},
    {"pt", "santa negra gorda cinzas ramos páscoa"},
    {"ar", "العظيمة السوداء الحزينة"},
};

bool is_one_of(const NumberToken* token, const auto& lists, std::string_view lang) {
  return token != nullptr && token->type == Type::word && is_listed(lists, lang, token->folded);
}

/// "Black Friday", "Mail on Sunday", "mercredi des Cendres".
bool is_in_name(const TokenContext& words) {
  if (is_one_of(words.before(), before_in_names, words.lang)) return true;
  if (is_one_of(words.behind(), behind_in_names, words.lang)) return true;
  const auto is = [](const NumberToken* token, std::string_view word) {
    return token != nullptr && token->folded == word;
  };
  const NumberToken* second = words.behind(2);
  if (words.lang == "en") {
    const bool show = words.precedes_any("night") &&
                      (is(second, "live") || is(second, "football") || is(second, "lights"));
    return show || (words.follows_any("on") && is(words.before(2), "mail"));
  }
  if (words.lang == "de" && words.follows_any("am") && is(words.before(2), "bild")) return true;
  return words.precedes_any("de des du do delle di della") &&
         is_one_of(second, behind_in_names, words.lang);
}

bool is_number(const NumberToken& token) {
  return token.type == Type::digits ||
         (token.meaning &&
          (token.meaning->role == WordRole::cardinal || token.meaning->role == WordRole::scale));
}

/// Romanian "luni" is Monday, and months: "trei luni", "de 24 de luni", "luni de zile".
bool is_months(const TokenContext& words) {
  const NumberToken* last = words.before();
  if (last != nullptr && last->folded == "de") last = words.before(2);
  const bool counted =
      last != nullptr &&
      (is_number(*last) ||
       (last->type == Type::word &&
        any_in_list("câteva multe puține ultimele următoarele primele celelalte alte aceste acele "
                    "toate câte cele niște atâtea lungi nenumărate zeci sute viitoarele numeroase "
                    "jumătate acestei unei fiecărei ultimei primei aceleiași acelei întregii",
                    ' ', [&](std::string_view word) { return word == last->folded; })));
  if (counted) return true;
  const auto is_time = [](const NumberToken* token) {
    return token != nullptr &&
           (token->folded == "zile" || token->folded == "săptămâni" || token->folded == "ani");
  };
  const NumberToken* second = words.behind(2);
  if (words.follows_any(", și sau") && is_time(words.before(2))) return true;
  if (words.precedes_any(", și sau") && is_time(second)) return true;
  if (words.precedes_any("întregi bune lungi consecutive")) return true;
  if (words.precedes_any("la") && second != nullptr && second->folded == "rând") return true;
  if (!words.precedes_any("de") || second == nullptr) return false;
  return words.follows_any("după timp peste") ||
         any_in_list(
             "zile închisoare detenție concediu muncă război negocieri tratament așteptare "
             "arest proteste discuții incertitudine lupte conflict pregătire pregătiri "
             "pauză suspendare tensiuni",
             ' ', [&](std::string_view word) { return word == second->folded; });
}

/// Greek days have a capital, by which they are told from "second", "third" and "fifth"; at the
/// beginning of a sentence by what stands behind.
bool is_greek_day(const TokenContext& words) {
  const std::string_view word = words.tokens[words.begin].folded;
  if (word.starts_with("κυριακή") || word.starts_with("παρασκευή")) {
    const bool is_woman = words.precedes_capital() && words.follows_any("η της κυρία");
    return !is_woman;
  }
  const bool may_be_ordinal = word.starts_with("δευτέρ") || word.starts_with("τρίτη") ||
                              word.starts_with("τετάρτη") || word.starts_with("πέμπτη");
  if (!may_be_ordinal) return true;
  if (!words.has_capital()) return false;
  const bool stands_alone =
      words.ends_clause() ||
      words.precedes_any("το τη την και έως μέχρι ως βράδυ πρωί απόγευμα μεσημέρι στις στη ο οι");
  if (words.begins_sentence()) return stands_alone;
  // "η Πέμπτη Δημοκρατία" is the fifth one.
  return stands_alone || !words.precedes_capital();
}

/// Russian "среда" is an environment as well: a day only in the phrases of time.
bool is_russian_wednesday(const TokenContext& words) {
  const std::string_view word = words.tokens[words.begin].folded;
  if (words.precedes_any("обитания общения существования")) return false;
  if (word == "среду") {
    return words.follows_any("в на за под прошлую минувшую каждую следующую эту ближайшую");
  }
  if (word == "среды") {
    return words.follows_any("до со с утра вечера вечером вечер утро утром ночь днем днём");
  }
  if (word == "среде") return words.follows_any("к");
  return word == "средам" || (words.begins_sentence() && words.ends_clause());
}

/// Czech "ve středu" is on Wednesday, and in the middle of something.
bool is_czech_middle(const TokenContext& words) {
  const std::string_view word = words.tokens[words.begin].folded;
  if (word != "středu") return false;
  if (!words.follows_any("ve na v za minulou tuto příští každou tu uplynulou od")) return true;
  if (words.precedes_any(
          "města městečka obce prahy brna ostravy pozornosti evropy země zájmu "
          "hřiště náměstí čech dění vesnice sálu místnosti pole ulice stolu týdne")) {
    return true;
  }
  // An adjective in the genitive belongs to what something is in the middle of.
  const NumberToken* next = words.behind();
  return next != nullptr && (next->folded.ends_with("ého") || next->folded.ends_with("ých"));
}

/// Whether Portuguese "segunda", "quarta", "sexta" are days without "-feira" and no ordinals: "na
/// segunda à noite", "terça e quarta-feira".
bool is_short_portuguese_day(const TokenContext& words) {
  const NumberToken* second = words.behind(2);
  const NumberToken* third = words.behind(3);
  const bool before_day = words.precedes_any("e a à ou , até") && third != nullptr &&
                          third->folded == "-" &&
                          is_any_of(second, "segunda terça quarta quinta sexta");
  if (before_day) return true;
  if (!words.follows_any("na nesta à desta última próxima")) return false;
  return words.ends_clause() || words.precedes_any("passada próxima") ||
         (words.precedes_any("à de") && is_any_of(second, "noite tarde manhã madrugada"));
}

bool is_turkish_sunday(const TokenContext& words) {
  return words.precedes_any(
             "günü gününe gününden günleri sabahı akşamı gecesi öğleden öğle sabah akşam") ||
         words.follows_any("geçen geçtiğimiz");
}

/// Arabic "الاثنين" is Monday, and the two.
bool is_arabic_two(const TokenContext& words) {
  if (words.follows_any("كلا هذين بين هؤلاء أحد")) return true;
  return words.precedes_any("الآخرين الآخران معا") ||
         (words.behind() != nullptr && words.behind()->type == Type::word &&
          is_number(*words.behind()));
}

bool fits_language(const TokenContext& words) {
  const std::string_view lang = words.lang;
  const std::string_view word = words.tokens[words.begin].folded;
  const bool is_one_word = words.end == words.begin + 1;
  if (lang == "ro" && word == "luni") return !is_months(words);
  if (lang == "el") return is_greek_day(words);
  if (lang == "ru" && word.starts_with("сред")) return is_russian_wednesday(words);
  if (lang == "cs") return !is_czech_middle(words);
  if (lang == "pt" && is_one_word && word != "domingo" && word != "domingos" &&
      !word.starts_with("sáb")) {
    return is_short_portuguese_day(words);
  }
  if (lang == "tr" && word == "pazar") return is_turkish_sunday(words);
  if (lang == "ar" && word.ends_with("ثنين")) return !is_arabic_two(words);
  return true;
}

/// Surnames and given names, which begin sentences too.
constexpr WordList surnames[] = {{"es", "domingo"},         {"pt", "domingo domingos"},
                                 {"it", "domenica sabato"}, {"hu", "péntek"},
                                 {"bg", "неделя"},          {"uk", "середа субота"}};

bool is_person(const TokenContext& words) {
  return words.has_capital() && words.precedes_capital() &&
         is_listed(surnames, words.lang, words.tokens[words.begin].folded);
}

}  // namespace

bool names_weekday(const TokenContext& words) {
  static constexpr std::array<std::string_view, 11> in_small_letters = {
      "ro", "uk", "ru", "fr", "es", "pl", "bg", "cs", "hu", "it", "pt"};
  const bool small = std::ranges::find(in_small_letters, words.lang) != in_small_letters.end();
  // "Segunda-feira" had a capital in Portugal until 1990.
  const bool unmistakable = words.end > words.begin + 1;
  if (small && !unmistakable && (words.seems_name() || is_person(words))) return false;
  return !is_in_name(words) && fits_language(words);
}

}  // namespace diglot::tokenize
