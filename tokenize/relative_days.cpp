#include "tokenize/relative_days.h"

#include <cstddef>

#include "tokenize/day_phrases.h"
#include "tokenize/han_calendar.h"

namespace diglot::tokenize {
namespace {

/// Phrases for a day that lies `offset` days behind the day of speaking.
struct Row {
  std::string_view lang;
  int offset;
  std::string_view phrases;  ///< as PhraseIndex has them, with "|" between
};

constexpr Row rows[] = {
    {"en", -2, "the day before yesterday"},
    {"en", -1, "yesterday|last night"},
    {"en", 0, "today|tonight|this morning|this afternoon|this evening"},
    {"en", 1, "tomorrow"},
    {"en", 2, "the day after tomorrow"},

    {"ro", -2, "alaltăieri|alaltaieri"},
    {"ro", -1, "ieri|aseară|azi - noapte"},
    {"ro", 0, "azi|astăzi|diseară|această dimineață|această seară|această după - amiază"},
    {"ro", 1, "mâine|mîine"},
    {"ro", 2, "poimâine"},

    {"el", -2, "προχθές|προχτές"},
    {"el", -1, "χθες|χτες|εχθές|χθεσιν*|χτεσιν*"},
    {"el", 0, "σήμερα|απόψε|σημεριν*|αποψιν*"},
    {"el", 1, "αύριο|αυριαν*"},
    {"el", 2, "μεθαύριο"},

    {"uk", -2, "позавчора|позавчорашн*"},
    {"uk", -1, "вчора|учора|вчорашн*|учорашн*"},
    {"uk", 0, "сьогодні|сьогоднішн*"},
    {"uk", 1, "завтра|завтрашн*"},
    {"uk", 2, "післязавтра"},

    {"ru", -2, "позавчера|позавчерашн*"},
    {"ru", -1, "вчера|вчерашн*"},
    {"ru", 0, "сегодня|сегодняшн*|этим утром|этим вечером"},
    {"ru", 1, "завтра|завтрашн*"},
    {"ru", 2, "послезавтра"},

    {"de", -2, "vorgestern"},
    {"de", -1, "gestern|gestrige|gestrigen|gestriger|gestriges"},
    {"de", 0, "heute|heutige|heutigen|heutiger|heutiges"},
    {"de", 1, "morgen|morgige|morgigen|morgiger|morgiges"},
    {"de", 2, "übermorgen"},

    {"fr", -2, "avant - hier"},
    {"fr", -1, "hier"},
    {"fr", 0, "aujourd'hui|d'aujourd'hui|qu'aujourd'hui|ce soir|ce matin"},
    {"fr", 1, "demain"},
    {"fr", 2, "après - demain"},

    {"es", -2, "anteayer|antier|antes de ayer|anteanoche"},
    {"es", -1, "ayer|anoche"},
    {"es", 0, "hoy|esta noche|esta mañana|esta tarde"},
    {"es", 1, "mañana"},
    {"es", 2, "pasado mañana"},

    {"pl", -2, "przedwczoraj|przedwczorajsz*"},
    {"pl", -1, "wczoraj|wczorajsz*"},
    {"pl", 0, "dziś|dzisiaj|dzisiejsz*"},
    {"pl", 1, "jutro|jutrzejsz*"},
    {"pl", 2, "pojutrze"},

    {"bg", -2, "завчера|оня ден|онзи ден"},
    {"bg", -1, "вчера|снощи|вчерашн*|снощн*"},
    {"bg", 0, "днес|довечера|тази вечер|тази сутрин|този следобед|днешн*"},
    {"bg", 1, "утре|утрешния|утрешният|утрешна|утрешната|утрешно|утрешното|утрешни|утрешните"},
    {"bg", 2, "вдругиден"},

    {"cs", -2, "předevčírem"},
    {"cs", -1, "včera|včerejší*"},
    {"cs", 0, "dnes|dneska|dnešní*"},
    {"cs", 1, "zítra|zítřejší*"},
    {"cs", 2, "pozítří"},

    {"tr", -2, "evvelki gün|evvelsi gün"},
    {"tr", -1, "dün|dünkü|dünden"},
    {"tr", 0, "bugün|bugünkü|bugünün|bu akşam|bu sabah|bu gece|bu öğleden"},
    {"tr", 1, "yarın|yarınki"},
    {"tr", 2, "öbür gün"},

    {"hu", -2, "tegnapelőtt|tegnapelőtti"},
    {"hu", -1, "tegnap|tegnapi"},
    {"hu", 0, "ma|mai"},
    {"hu", 1, "holnap|holnapi"},
    {"hu", 2, "holnapután"},

    {"it", -2, "l'altro ieri|l'altroieri|altroieri|avantieri"},
    {"it", -1, "ieri"},
    {"it", 0,
     "oggi|stasera|stamattina|stamani|odierno|odierna|questa mattina|questo pomeriggio|questa "
     "sera"},
    {"it", 1, "domani"},
    {"it", 2, "dopodomani"},

    {"pt", -2, "anteontem"},
    {"pt", -1, "ontem"},
    {"pt", 0, "hoje|esta noite|esta manhã|esta tarde"},
    {"pt", 1, "amanhã"},
    {"pt", 2, "depois de amanhã"},

    {"ar", -2, "أول أمس|أول من أمس|أمس الأول"},
    {"ar", -1, "أمس|امس|الأمس"},
    {"ar", 0, "اليوم|هذا الصباح|هذا المساء"},
    {"ar", 1, "غدا|غدًا|غداً"},
    {"ar", 2, "بعد غد"},
};

PhraseIndexes make_indexes() {
  PhraseIndexes indexes;
  for (const Row& row : rows) {
    PhraseIndex& index = indexes.try_emplace(row.lang, row.lang).first->second;
    any_in_list(row.phrases, '|', [&](std::string_view phrase) {
      index.add(phrase, row.offset);
      return false;
    });
  }
  return indexes;
}

/// German "morgen" in small letters is tomorrow, but "heute morgen" this morning; with a capital it
/// is a morning, unless it begins the sentence.
bool is_tomorrow_in_german(const TokenContext& words) {
  const bool is_morning = words.follows_any(
      "heute gestern vorgestern jeden guten am diesen eines montag dienstag mittwoch donnerstag "
      "freitag samstag sonntag");
  return !is_morning && (!words.has_capital() || words.begins_sentence());
}

/// Spanish "la mañana" is the morning.
bool is_tomorrow_in_spanish(const TokenContext& words) {
  return !words.follows_any("la una esta esa cada toda media las misma aquella tu de");
}

/// Arabic "اليوم" is today, and the day: "on the second day", "that day", "the whole day".
bool is_today_in_arabic(const TokenContext& words) {
  if (words.follows_any("في ذلك نفس خلال طوال منذ من بعد قبل ساعات")) return false;
  const NumberToken* next = words.behind();
  const bool has_adjective = next != nullptr && next->type == NumberTokenType::word &&
                             next->folded.starts_with("ال") &&
                             !words.precedes_any(
                                 "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء "
                                 "الخميس الجمعة السبت الأحد الاحد");
  return !has_adjective && !words.precedes_any("نفسه ذاته");
}

bool means_day(const TokenContext& words) {
  const std::string_view word = words.tokens[words.begin].folded;
  // "USA Today", "Le Monde d'Hier": no language here writes such words with a capital.
  if (word != "morgen" && words.lang != "ar" && words.seems_name()) return false;
  if (words.lang == "de" && word == "morgen") return is_tomorrow_in_german(words);
  if (words.lang == "es" && word == "mañana") return is_tomorrow_in_spanish(words);
  if (words.lang == "ar" && word.ends_with("اليوم")) return is_today_in_arabic(words);
  return true;
}

}  // namespace

std::vector<Number> find_relative_days(std::string_view sentence, std::string_view lang,
                                       std::span<const NumberToken> tokens) {
  if (lang == "zh" || lang == "ja") return find_han_relative_days(sentence, lang);
  static const PhraseIndexes indexes = make_indexes();
  return find_day_phrases(indexes, sentence, lang, tokens, NumberKind::date, means_day);
}

}  // namespace diglot::tokenize
