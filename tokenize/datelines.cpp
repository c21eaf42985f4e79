#include "tokenize/datelines.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/number_words.h"
#include "tokenize/pattern.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

/// News agencies and what signs like one, folded.
constexpr std::string_view agencies[] = {"reuters",     "ap",
                                         "afp",         "dpa",
                                         "upi",         "efe",
                                         "ansa",        "agi",
                                         "adnkronos",   "askanews",
                                         "lapresse",    "europa press",
                                         "tass",        "тасс",
                                         "interfax",    "интерфакс",
                                         "interfax.ru", "ria",
                                         "риа новости", "укрінформ",
                                         "ukrinform",   "укринформ",
                                         "унн",         "уніан",
                                         "unian",       "інтерфакс-україна",
                                         "bta",         "бта",
                                         "бгнес",       "pap",
                                         "čtk",         "ctk",
                                         "mti",         "aa",
                                         "iha",         "i̇ha",
                                         "dha",         "anka",
                                         "agerpres",    "mediafax",
                                         "news.ro",     "ipn",
                                         "moldpres",    "xinhua",
                                         "kyodo",       "jiji",
                                         "lusa",        "télam",
                                         "telam",       "rfe/rl",
                                         "bbc",         "cnn",
                                         "bloomberg",   "απε-μπε",
                                         "απε",         "αμπε",
                                         "ape-mpe",     "ρόιτερς",
                                         "apa",         "epd",
                                         "sid",         "kna",
                                         "dpa-afx",     "rts",
                                         "ats",         "belga",
                                         "anp",         "рейтер",
                                         "рейтерс",     "ройтерс",
                                         "ройтерс",     "рбк",
                                         "белта",       "رويترز",
                                         "أ ف ب",       "أ.ف.ب",
                                         "أ ب",         "د ب أ",
                                         "واس",         "وام",
                                         "كونا",        "قنا",
                                         "سانا",        "وكالات",
                                         "الأناضول",    "شينخوا",
                                         "ロイター",    "共同"};

/// Cities that papers sign their reports with, in capitals and without a date, folded.
constexpr std::string_view cities[] = {
    "kyiv",     "kiev",     "kharkiv",   "odesa",     "lviv",      "moscow",    "washington",
    "new york", "london",   "paris",     "brussels",  "berlin",    "warsaw",    "bucharest",
    "athens",   "vienna",   "geneva",    "jerusalem", "beijing",   "tokyo",     "rome",
    "madrid",   "kiew",     "moskau",    "bruxelles", "bruselas",  "moscou",    "mosca",
    "roma",     "londres",  "londra",    "bruxelas",  "bucurești", "chișinău",  "moscova",
    "budapest", "varșovia", "warszawa",  "moskwa",    "kijów",     "praha",     "kyjev",
    "moskva",   "brusel",   "ankara",    "moskova",   "kijev",     "moszkva",   "київ",
    "москва",   "киев",     "вашингтон", "брюссель",  "софия",     "αθήνα",     "αθηνα",
    "κίεβο",    "κιεβο",    "μόσχα",     "μοσχα",     "βρυξέλλες", "βρυξελλεσ", "istanbul"};

/// Languages with months in letters.
constexpr std::string_view month_langs[] = {"en", "ro", "el", "uk", "ru", "de", "fr", "es",
                                            "pl", "bg", "cs", "tr", "hu", "it", "pt", "ar"};

constexpr std::size_t longest_dateline = 160;  // bytes

const std::string dash = R"((?:-{1,2}(?=\s)|[–—―−－]))";
const std::string place_word = R"([\p{Lu}\p{Lo}][\p{L}\p{M}.'’‑-]*)";
const std::string place = place_word +
                          R"((?:(?: ?/ ?| (?:(?:am|an|der|de|del|do|la|le|sur|upon) )?))" +
                          place_word + R"(){0,3})";
const std::string date_part =
    R"((?:[\p{L}\p{M}]{2,14}\.?|\d{1,4}(?:[./-]\d{1,2}[./-]\d{2,4})?\.?))";
const std::string bracket = R"((?:\([^()]{2,40}\)|\[[^\[\]]{2,40}\]|/[^/]{2,40}/))";
const std::string date = R"((?=[^(/\[–—]{0,30}\d))" + date_part + "(?:,? " + date_part + "){0,5}";

/// Place, second place, date, agency; the last group is a full stop for a dash.
const Pattern& signed_report() {
  static const Pattern pattern("^(" + place + ")(?:, (" + place + ")){0,1}?(?:[,.]? (" + date +
                               R"())?(?:[.,]?(?: -)? ?()" + bracket + R"())?\s*(?:\.?\s*)" + dash +
                               R"(|(\.)(?=\s))\s*)");
  return pattern;
}

/// "(dpa) -"
const Pattern& agency_alone() {
  static const Pattern pattern("^(" + bracket + R"()\s*\.?)" + dash + R"(\s*)");
  return pattern;
}

/// "Москва. 3 февраля. INTERFAX.RU -", "МОСКВА, 3 фев - РИА Новости."
const Pattern& agency_in_a_sentence() {
  static const Pattern pattern("^" + place + R"([,.] )" + date + R"((?:\.| )" + dash +
                               R"() ([\p{Lu}][\p{L}\p{N}. -]{1,20}?)(?:\.| )" + dash +
                               R"()\s+(?=[\p{Lu}\p{Lo}\p{N}\p{Pi}"]))");
  return pattern;
}

/// "新华社基辅2月3日电（记者张三）", "【キーウ共同】", "【ワシントン＝山田太郎】"
const Pattern& east_asian() {
  static const Pattern pattern(
      R"(^(?:((?:新华社|中新社|中新网|人民网|法新社|路透社|美联社|塔斯社)[\p{Han}·]{0,15})"
      R"(\d{1,2}月\d{1,2}日[\p{Han}]{0,2}[电電](?:\s*[（(][^（）()]{1,40}[）)])?+)(?![，,、]))"
      R"(|([【［](?:[^】］]{0,40}(?:共同|時事|ロイター|新聞|通信|(?<![A-Za-z])(?:AFP|AP|CNN)))"
      R"(|[\p{Han}\p{Katakana}ー・]{1,15}[＝=][\p{Han}\p{Katakana}ー・　 ]{1,20})[】］])))"
      R"(\s*[-–—－―]?\s*)");
  return pattern;
}

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// Calls `test` with each part of `text` between characters of `marks` until it says yes.
template <class Test>
bool any_part(std::string_view text, std::string_view marks, Test test) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
    if (end > begin && test(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

/// Whether "(dpa/lsw)" or "AP" names an agency.
bool is_agency(std::string_view text) {
  const std::size_t begin = text.find_first_not_of("([/ ");
  const std::size_t end = text.find_last_not_of(")]/ ");
  if (begin == text.npos || end == text.npos || end < begin) return false;
  const std::string folded = fold(text.substr(begin, end + 1 - begin), "");
  return holds(agencies, folded) ||
         any_part(folded, "/,;", [](std::string_view part) { return holds(agencies, part); });
}

/// Whether a month or a date in digits is in it.
bool is_date(std::string_view text) {
  return any_part(fold(text, ""), " ,", [](std::string_view part) {
    if (part.back() == '.') part.remove_suffix(1);
    const auto marks = std::count_if(part.begin(), part.end(),
                                     [](char c) { return c == '.' || c == '/' || c == '-'; });
    if (marks == 2 && is_digit(code_point_at(part, 0).value)) return true;
    return std::any_of(std::begin(month_langs), std::end(month_langs), [&](auto lang) {
      return NumberWords::of(lang).find_month(part).has_value();
    });
  });
}

/// Three letters or more, and all that have case in capitals.
bool is_in_capitals(std::string_view text) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    if (is_lower(c.value)) return false;
    if (is_upper(c.value)) ++capitals;
  }
  return capitals >= 3;
}

/// Whether what the parts of signed_report() are makes a dateline, and not a sentence with a dash.
bool is_sure(std::string_view line, const std::vector<Bytes>& parts) {
  const auto part = [&](std::size_t i) { return line.substr(parts[i].begin, parts[i].size()); };
  const bool dated = !parts[3].empty();
  if (!parts[5].empty() && !dated) return false;
  if (is_agency(part(4))) return true;
  if (!parts[5].empty()) return false;
  const bool capitals = is_in_capitals(part(1));
  if (dated) return (capitals || !parts[4].empty()) && is_date(part(3));
  return parts[4].empty() && capitals && (!parts[2].empty() || holds(cities, fold(part(1), "")));
}

std::size_t last_end(const std::vector<Bytes>& parts) {
  std::size_t end = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) end = std::max(end, parts[i].end);
  return end;
}

LineOpening find_signed_report(std::string_view head) {
  std::vector<Bytes> parts = signed_report().find(head);
  if (parts.empty() || !is_sure(head, parts)) return {};
  const std::size_t behind = parts[0].end;
  if (is_lower(code_point_at(head, behind).value)) return {};
  return {last_end(parts), behind};
}

/// Whether the patterns, which take long, are worth a try: a mark that ends a dateline is there.
bool may_hold_dateline(std::string_view head) {
  constexpr std::string_view marks[] = {" -", ".-", "–",  "—",  "−", "-- ",
                                        "－", "/.", "日", "】", "］"};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](auto mark) { return head.find(mark) != head.npos; });
}

}  // namespace

LineOpening find_dateline(std::string_view line) {
  const std::string_view head = head_of(line, longest_dateline);
  if (!may_hold_dateline(head)) return {};
  if (const auto parts = east_asian().find(head); !parts.empty()) {
    return {last_end(parts), parts[0].end};
  }
  if (const auto parts = agency_in_a_sentence().find(head);
      !parts.empty() && is_agency(head.substr(parts[1].begin, parts[1].size()))) {
    return {parts[1].end, parts[0].end};
  }
  if (const auto parts = agency_alone().find(head);
      !parts.empty() && is_agency(head.substr(parts[1].begin, parts[1].size()))) {
    // Italian agencies go on with the place: "(ANSA) - ROMA, 3 FEB -".
    const LineOpening place_behind = find_signed_report(head.substr(parts[0].end));
    if (place_behind.end == 0) return {parts[1].end, parts[0].end};
    return {parts[0].end + place_behind.end, parts[0].end + place_behind.text_begin};
  }
  return find_signed_report(head);
}

}  // namespace diglot::tokenize
