#include "tokenize/bounds.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "corpora/utf8.h"
#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// Words that stand right in front of a number, phrases separated by commas.
struct Row {
  std::string_view lang;
  Bound bound;
  std::string_view phrases;
};

constexpr Row rows[] = {
    {"en", Bound::about,
     "about,around,approximately,roughly,nearly,almost,some,circa,ca,an estimated,close to"},
    {"en", Bound::at_least, "more than,over,at least,above,upwards of,exceeding,as many as"},
    {"en", Bound::at_most, "up to,less than,fewer than,under,below,at most,no more than"},
    {"ro", Bound::about, "circa,aproximativ,aproape,cam,vreo,în jur de,aproape de"},
    {"ro", Bound::at_least, "peste,mai mult de,cel puțin,mai mulți de,mai bine de"},
    {"ro", Bound::at_most, "până la,sub,mai puțin de,cel mult"},
    {"el", Bound::about, "περίπου,σχεδόν,γύρω στα,γύρω στις,κάπου"},
    {"el", Bound::at_least,
     "πάνω από,περισσότερα από,περισσότεροι από,περισσότερες από,τουλάχιστον,άνω των"},
    {"el", Bound::at_most, "έως,μέχρι,λιγότερο από,λιγότερα από,κάτω από,κάτω των"},
    {"uk", Bound::about, "близько,приблизно,майже,біля,десь"},
    {"uk", Bound::at_least, "понад,більше,більш ніж,більше ніж,щонайменше,не менше"},
    {"uk", Bound::at_most, "до,менше,менш ніж,менше ніж,не більше"},
    {"ru", Bound::about, "около,примерно,почти,приблизительно,порядка"},
    {"ru", Bound::at_least, "более,свыше,больше,более чем,больше чем,не менее,по меньшей мере"},
    {"ru", Bound::at_most, "до,менее,меньше,менее чем,не более"},
    {"de", Bound::about, "etwa,rund,ungefähr,circa,ca,fast,knapp,nahezu,zirka,beinahe"},
    {"de", Bound::at_least, "mehr als,über,mindestens,wenigstens"},
    {"de", Bound::at_most, "bis zu,weniger als,unter,höchstens,maximal"},
    {"fr", Bound::about, "environ,près de,presque,quelque,à peu près,quasiment"},
    {"fr", Bound::at_least, "plus de,au moins,plus d"},
    {"fr", Bound::at_most, "jusqu'à,moins de,au plus"},
    {"es", Bound::about, "unos,unas,alrededor de,cerca de,casi,aproximadamente"},
    {"es", Bound::at_least, "más de,al menos,por lo menos"},
    {"es", Bound::at_most, "hasta,menos de,como máximo"},
    {"pl", Bound::about, "około,ok,prawie,niemal,blisko,mniej więcej"},
    {"pl", Bound::at_least, "ponad,więcej niż,co najmniej,przynajmniej,powyżej"},
    {"pl", Bound::at_most, "do,mniej niż,poniżej,najwyżej"},
    {"bg", Bound::about, "около,почти,приблизително,близо"},
    {"bg", Bound::at_least, "над,повече от,поне,най-малко"},
    {"bg", Bound::at_most, "до,по-малко от,под"},
    {"cs", Bound::about, "asi,přibližně,zhruba,téměř,kolem,okolo,skoro,cca"},
    {"cs", Bound::at_least, "více než,přes,nejméně,alespoň,nad"},
    {"cs", Bound::at_most, "až,do,méně než,pod,nejvýše"},
    {"tr", Bound::about, "yaklaşık,neredeyse,takriben,hemen hemen"},
    {"tr", Bound::at_least, "en az"},
    {"tr", Bound::at_most, "en fazla"},
    {"hu", Bound::about, "körülbelül,mintegy,közel,majdnem,nagyjából,kb,csaknem"},
    {"hu", Bound::at_least, "több mint,legalább"},
    {"hu", Bound::at_most, "akár,legfeljebb,kevesebb mint"},
    {"it", Bound::about, "circa,quasi,approssimativamente"},
    {"it", Bound::at_least, "più di,oltre,almeno"},
    {"it", Bound::at_most, "fino a,meno di,al massimo"},
    {"pt", Bound::about, "cerca de,aproximadamente,quase,uns,umas,por volta de"},
    {"pt", Bound::at_least, "mais de,pelo menos,acima de"},
    {"pt", Bound::at_most, "até,menos de,no máximo"},
    {"ar", Bound::about, "حوالي,نحو,قرابة,تقريبا,زهاء"},
    {"ar", Bound::at_least, "أكثر من,على الأقل"},
    {"ar", Bound::at_most, "حتى,أقل من"},
    {"zh", Bound::about, "约,大约,近,将近"},
    {"zh", Bound::at_least, "超过,至少,多于"},
    {"zh", Bound::at_most, "不到,最多"},
    {"ja", Bound::about, "約,およそ,ほぼ"},
    {"ja", Bound::at_most, "最大"},
};

/// The last bytes of a text, as tables are written, without white space and signs at the end. A cut
/// word in front does no harm.
std::string last_words(std::string_view text, std::string_view lang) {
  constexpr std::size_t longest_phrase = 40;
  std::size_t begin = text.size() - std::min(text.size(), longest_phrase);
  while (begin < text.size() && corpora::is_continuation(text[begin])) ++begin;
  std::string words = fold(text.substr(begin), lang);
  while (!words.empty()) {
    const CodePoint last = code_point_before(words, words.size());
    if (is_letter(last.value) || is_digit(last.value)) break;
    words.resize(last.begin);
  }
  return words;
}

/// Whether a phrase ends the words, and is not the end of a longer word.
bool ends_with(std::string_view words, std::string_view phrase) {
  if (!words.ends_with(phrase)) return false;
  const UChar32 before = code_point_before(words, words.size() - phrase.size()).value;
  return before < 0 || !is_letter(before) || is_ideograph(before);
}

}  // namespace

Bound find_bound(std::string_view before, std::string_view lang) {
  const std::string words = last_words(before, lang);
  for (const Row& row : rows) {
    const auto ends_words = [&](std::string_view phrase) { return ends_with(words, phrase); };
    if (row.lang == lang && any_in_list(row.phrases, ',', ends_words)) return row.bound;
  }
  return Bound::none;
}

}  // namespace diglot::tokenize
