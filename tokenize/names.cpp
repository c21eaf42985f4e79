#include "tokenize/names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "tokenize/clitics.h"
#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/lines.h"
#include "tokenize/number_words.h"
#include "tokenize/roman_numerals.h"
#include "tokenize/romanize.h"
#include "tokenize/stop_words.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

/// A word of letters and digits and what its form and place say.
struct Word {
  Bytes bytes;
  bool capital = false;  ///< begins with one
  bool acronym = false;  ///< two capitals at least, no small letter
  bool has_small = false;
  bool plural_acronym = false;  ///< "MPs"
  bool designator = false;      ///< a capital and a digit: "Tu-95MS", "G7"
  bool initial = false;         ///< begins the sentence or a quotation
  bool latin = true;
};

bool is_hyphen(UChar32 c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }

/// Months and days of the week have capitals in English and German, and are no names.
bool is_calendar_word(std::string_view word, std::string_view lang) {
  constexpr std::size_t longest = 32;
  if (word.size() > longest) return false;
  constexpr std::string_view days[] = {
      "monday",   "tuesday",  "wednesday",  "thursday", "friday",  "saturday",  "sunday", "montag",
      "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag", "sonnabend", "sonntag"};
  const bool western = lang == "en" || lang == "de";
  if (western && std::find(std::begin(days), std::end(days), fold(word, lang)) != std::end(days)) {
    return true;
  }
  const auto meaning = NumberWords::of(lang).find(fold(word, lang));
  return meaning && meaning->role == WordRole::month;
}

/// Words in front of names; saints are written in each language's own way.
bool is_title(std::string_view word, std::string_view lang) {
  static constexpr WordList titles[] = {
      {"en",
       "mr mrs ms miss dr prof sir lord lady dame sen rep gov rev reverend st ste col lt gen"},
      {"ro", "dl dlui dna doamna domnul dr prof sf sfântul sfânta sfântului sfintei reverendul"},
      {"el", "κ κα κος κύριος κυρία κύριε δρ αγ άγιος αγία αγίου αγίας σεντ αιδεσιμότατος"},
      {"uk", "пан пані пана панові св др сен сент преподобний преподобного"},
      {"ru", "господин госпожа г г-н г-жа св др сен сент преподобный преподобного"},
      {"bg", "господин госпожа г г-н г-жа св др сен сейнт преподобният"},
      {"de", "herr herrn frau dr prof st sankt"},
      {"fr", "m mme mlle dr pr st ste saint sainte"},
      {"es", "sr sra srta dr dra san santa santo"},
      {"it", "sig dott prof san santa santo"},
      {"pt", "sr sra dr dra são santa santo"},
      {"pl", "pan pani pana panu św dr prof wielebny wielebnego"},
      {"cs", "pan paní pana panu sv dr"},
      {"hu", "úr dr szent"},
      {"tr", "bay bayan dr aziz"},
  };
  constexpr std::size_t longest = 24;
  if (word.size() > longest) return false;
  return is_listed(titles, lang, fold(word, lang));
}

class Finder {
 public:
  Finder(std::string_view text, std::string_view lang)
      : text_(text), lang_(lang), latin_only_(!has_capitals(lang)) {}

  std::vector<Name> find() {
    read_words();
    std::vector<Name> names;
    if (is_all_capitals()) return names;
    const bool in_headline_case = is_in_headline_case();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_name(i)) continue;
      const Bytes bytes = words_[i].bytes;
      std::string key = name_key(view(words_[i]), lang_);
      const bool plain = !words_[i].acronym && !words_[i].designator;
      const bool may_be_none = words_[i].initial || in_headline_case || may_be_german_noun(i);
      names.push_back(
          {bytes, std::move(key), may_be_none && plain, !plain || words_[i].plural_acronym});
    }
    return names;
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }

  void read_words() {
    bool initial = true;
    for (std::size_t position = 0; position < text_.size();) {
      const CodePoint c = at(position);
      const bool starts = (is_letter(c.value) && !is_ideograph(c.value)) || is_digit(c.value);
      if (starts) {
        Word word = read_word(position);
        word.initial = initial;
        position = word.bytes.end;
        words_.push_back(word);
        initial = false;
      } else {
        position = c.end;
        if (begins_anew(c)) initial = true;
      }
    }
  }

  /// Whether a word behind a mark has a capital whatever it is: behind the end of a sentence, a
  /// colon, a quote or bracket that opens, a dash between spaces.
  [[nodiscard]] bool begins_anew(const CodePoint& mark) const {
    const auto type = u_charType(mark.value);
    if (u_hasBinaryProperty(mark.value, UCHAR_S_TERM) != 0 || mark.value == ':' ||
        mark.value == 0x2026) {
      return true;
    }
    const bool space_behind = is_space(at(mark.end).value);
    if (type == U_DASH_PUNCTUATION) {
      const UChar32 before = code_point_before(text_, mark.begin).value;
      return space_behind && (before < 0 || is_space(before));
    }
    const bool opens =
        type == U_START_PUNCTUATION || u_hasBinaryProperty(mark.value, UCHAR_QUOTATION_MARK) != 0;
    return opens && !space_behind;
  }

  /// Letters and digits, with hyphens where they belong to a designator: "Kh-22/32". An English 's
  /// is left behind.
  [[nodiscard]] Word read_word(std::size_t begin) const {
    Word word{.bytes = {begin, begin}};
    std::size_t capitals = 0;
    std::size_t small = 0;
    bool digit = false;
    for (CodePoint c = at(begin); c.value >= 0; c = at(word.bytes.end)) {
      const UChar32 next = at(c.end).value;
      const bool letter = is_letter(c.value) && !is_ideograph(c.value);
      const bool joint =
          ((is_hyphen(c.value) || c.value == '/') && capitals > 0 && is_digit(next)) ||
          (is_apostrophe(c.value) && is_letter(next) && !is_possessive(c) &&
           !elides(view(Bytes{begin, c.begin}), lang_)) ||
          (is_hyphen(c.value) && is_letter(next) && digit && capitals > 0);
      if (!letter && !is_digit(c.value) && !is_mark(c.value) && !joint) break;
      if (is_upper(c.value)) ++capitals;
      if (is_lower(c.value)) ++small;
      digit |= is_digit(c.value);
      if (letter && c.value > 0x24F) word.latin = false;
      word.bytes.end = c.end;
    }
    word.bytes = trim(text_, word.bytes);
    word.capital = is_upper(at(begin).value);
    word.designator = digit && capitals > 0;
    word.has_small = small > 0;
    word.acronym = capitals >= 2 && small == 0;
    word.plural_acronym = capitals >= 2 && small == 1 && text_[word.bytes.end - 1] == 's';
    return word;
  }

  /// The apostrophe of "Russia's" and "Putin’s".
  [[nodiscard]] bool is_possessive(const CodePoint& apostrophe) const {
    const CodePoint s = at(apostrophe.end);
    return lang_ == "en" && s.value == 's' && !is_letter(at(s.end).value);
  }

  [[nodiscard]] bool is_all_capitals() const {
    // Where Latin letters stand only in names, capitals say nothing of the text.
    return !latin_only_ && words_.size() > 1 &&
           std::none_of(words_.begin(), words_.end(),
                        [](const Word& word) { return word.has_small; });
  }

  /// Whether nearly all long words have a capital, as in English headlines.
  [[nodiscard]] bool is_in_headline_case() const {
    constexpr std::size_t long_word = 4;  // bytes
    constexpr std::size_t fewest = 6;
    if (lang_ != "en") return false;
    std::size_t capitals = 0;
    std::size_t count = 0;
    for (const Word& word : words_) {
      if (word.bytes.size() < long_word || word.designator) continue;
      ++count;
      if (word.capital) ++capitals;
    }
    return count >= fewest && capitals * 5 >= count * 4;
  }

  [[nodiscard]] std::string_view view(Bytes bytes) const {
    return text_.substr(bytes.begin, bytes.size());
  }
  [[nodiscard]] std::string_view view(const Word& word) const { return view(word.bytes); }

  [[nodiscard]] bool is_name(std::size_t i) const {
    const Word& word = words_[i];
    if (latin_only_ && !word.latin) return false;
    if (word.capital && plain_roman_value(view(word))) return false;
    if (word.designator || word.acronym) return true;
    if (!word.capital || is_stop_word(view(word), lang_) || is_single_letter(word)) return false;
    if (is_calendar_word(view(word), lang_) || is_title(view(word), lang_)) return false;
    return lang_ != "de" || !has_noun_ending(view(word));
  }

  [[nodiscard]] bool is_single_letter(const Word& word) const {
    return at(word.bytes.begin).end == word.bytes.end;
  }

  /// Any German noun has a capital: a name has no article or adjective in front.
  [[nodiscard]] bool may_be_german_noun(std::size_t i) const {
    if (lang_ != "de" || i == 0) return false;
    const bool in_run =
        words_[i - 1].capital && touches(i) && !is_stop_word(view(words_[i - 1]), lang_);
    if (in_run) return false;
    const std::string before = fold(view(words_[i - 1]), "de");
    constexpr std::string_view articles[] = {"der",  "die", "das", "den", "dem", "des",  "ein",
                                             "zum",  "zur", "im",  "am",  "vom", "beim", "kein",
                                             "sein", "ihr", "pro", "ins", "ans", "mehr", "viel"};
    if (std::find(std::begin(articles), std::end(articles), before) != std::end(articles)) {
      return true;
    }
    constexpr std::string_view adjective_endings[] = {"e", "en", "er", "es", "em"};
    const bool adjective =
        !is_stop_word(before, "de") &&
        std::any_of(std::begin(adjective_endings), std::end(adjective_endings),
                    [&](std::string_view ending) { return before.ends_with(ending); });
    const bool inflected_article = before.starts_with("ein") || before.starts_with("kein") ||
                                   before.starts_with("dies") || before.starts_with("jed") ||
                                   before.starts_with("sein") || before.starts_with("ihr");
    return adjective || inflected_article || is_digit(at(words_[i - 1].bytes.begin).value);
  }

  static bool has_noun_ending(std::string_view word) {
    constexpr std::string_view endings[] = {
        "ung", "ungen", "heit",  "heiten", "keit", "keiten", "schaft", "tion", "tionen",
        "tät", "täten", "ismus", "ium",    "nis",  "nisse",  "ment",   "chen", "ling"};
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return word.ends_with(ending); });
  }

  /// Whether a single space separates a word from the one in front.
  [[nodiscard]] bool touches(std::size_t i) const {
    return words_[i].bytes.begin == words_[i - 1].bytes.end + 1;
  }

  std::string_view text_;
  std::string_view lang_;
  bool latin_only_;
  std::vector<Word> words_;
};

}  // namespace

bool has_capitals(std::string_view lang) { return lang != "zh" && lang != "ja" && lang != "ar"; }

std::string name_key(std::string_view word, std::string_view lang) {
  std::string key = romanize(word);
  if (lang != "el") return key;
  constexpr std::pair<std::string_view, std::string_view> beginnings[] = {
      {"mp", "b"}, {"nt", "d"}, {"gk", "g"}, {"tz", "j"}};
  for (const auto& [spelled, sound] : beginnings) {
    if (key.starts_with(spelled)) return key.replace(0, spelled.size(), sound);
  }
  constexpr std::string_view double_u = "gou";  // "Γουέλς"
  const bool vowel_follows =
      key.size() > double_u.size() &&
      std::string_view("aei").find(key[double_u.size()]) != std::string::npos;
  if (key.starts_with(double_u) && vowel_follows) key.replace(0, double_u.size(), "w");
  return key;
}

std::vector<Name> find_names(std::string_view sentence, std::string_view lang) {
  return Finder(sentence, lang).find();
}

}  // namespace diglot::tokenize
