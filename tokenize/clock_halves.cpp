#include "tokenize/clock_halves.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tokenize/number_units.h"
#include "tokenize/stop_words.h"
#include "tokenize/times_of_day.h"
#include "tokenize/word_lists.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {
namespace {

using Type = NumberTokenType;

/// Which half hour is told.
enum class Half {
  before,  ///< the hour: "halb drei"
  after    ///< the hour: "half past two"
};
using enum Half;

/// What may stand behind.
enum class Behind {
  anything,  ///< but what makes an amount of it: "y media toneladas"
  no_noun    ///< as it would be counted: "в половине второго тайма"
};
using enum Behind;

/// How a language tells half hours. Rows of a language stand together. Of a token, "/" separates
/// the spellings; "#" is the hour, with letters in front of or behind it where they are one word.
struct Phrase {
  std::string_view lang;
  Half half = after;
  Behind behind = anything;
  std::string_view in_front;  ///< a word that has to stand in front; none where any may
  std::string_view tokens;    ///< separated by spaces
  std::string_view hours;     ///< from one to twelve, folded, separated by spaces; none: any number
};

constexpr std::string_view german =
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf";
constexpr std::string_view polish =
    "pierwszej drugiej trzeciej czwartej piątej szóstej siódmej ósmej dziewiątej dziesiątej "
    "jedenastej dwunastej";
constexpr std::string_view czech =
    "jedné druhé třetí čtvrté páté šesté sedmé osmé deváté desáté jedenácté dvanácté";
constexpr std::string_view russian =
    "первого второго третьего четвёртого/четвертого пятого шестого седьмого восьмого девятого "
    "десятого одиннадцатого двенадцатого";
constexpr std::string_view ukrainian_accusative =
    "першу другу третю четверту п'яту шосту сьому восьму дев'яту десяту одинадцяту дванадцяту";
constexpr std::string_view ukrainian_genitive =
    "першої другої третьої четвертої п'ятої шостої сьомої восьмої дев'ятої десятої одинадцятої "
    "дванадцятої";
constexpr std::string_view hungarian =
    "- kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő";
constexpr std::string_view hungarian_at =
    "egykor kettőkor/kétkor háromkor négykor ötkor hatkor hétkor nyolckor kilenckor tízkor "
    "tizenegykor tizenkettőkor";
constexpr std::string_view greek =
    "μιάμιση/μιάμισι δυόμισι/δυόμιση τρεισήμισι τεσσερισήμισι πεντέμισι εξίμισι/εξήμισι "
    "επτάμισι/εφτάμισι οκτώμισι/οχτώμισι εννιάμισι/εννέαμισι δεκάμισι εντεκάμισι/ενδεκάμισι "
    "δωδεκάμισι";
constexpr std::string_view french_twelve = "- - - - - - - - - - - midi/minuit";
constexpr std::string_view arabic =
    "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة";

constexpr Phrase phrases[] = {
    {"en", after, anything, "", "half past #", ""},
    {"en", after, anything, "", "half - past #", ""},
    {"en", after, no_noun, "at/by/until/till/before/after/since/around/about", "# thirty", ""},
    {"ro", after, anything, "la/ora/orele/după/până", "# și jumătate", ""},
    {"el", after, no_noun, "στις/στη/στην/τις/τη/την", "# και μισή", ""},
    {"el", after, no_noun, "στις/στη/στην/τις/τη/την", "#", greek},
    {"uk", before, anything, "", "пів на #", ukrainian_accusative},
    {"uk", before, anything, "", "пів до #", ukrainian_genitive},
    {"uk", before, no_noun, "о/об", "половині #", ukrainian_genitive},
    {"ru", before, no_noun, "в/около/до/после/к/с", "половине/половины #", russian},
    {"ru", before, anything, "", "пол#", russian},
    {"ru", before, no_noun, "в/около/до/после/к/с", "пол #", russian},
    {"de", before, anything, "", "halb #", german},
    {"fr", after, no_noun, "à/vers/dès/jusqu'à", "# heure/heures et demie", ""},
    {"fr", after, anything, "", "# et demi/demie", french_twelve},
    {"es", after, anything, "las/la", "# y media", ""},
    {"pl", before, anything, "", "wpół/pół do #", polish},
    {"bg", after, no_noun, "в/към", "# и половина", ""},
    {"cs", before, no_noun, "v/ve/o/do/od/po/před/kolem/okolo/na/mezi", "půl #", czech},
    {"tr", after, anything, "saat/saati/saatleri", "# buçuk/buçukta/buçuğa/buçuktan", ""},
    {"hu", before, no_noun, "", "fél #", hungarian},
    {"hu", before, anything, "", "fél #", hungarian_at},
    {"hu", before, anything, "", "fél # - kor", hungarian},
    {"it", after, anything, "alle/le/dalle", "# e mezza/mezzo", ""},
    {"it", after, anything, "", "all'#/l'#/dall'# e mezza/mezzo", "una"},
    {"pt", after, anything, "às/as/das/pelas/à", "# e meia", ""},
    {"ar", after, anything, "الساعة", "# والنصف/ونصف", arabic},
    {"zh", after, anything, "", "# 点/點 半", ""},
    {"ja", after, anything, "", "# 時 半", ""},
};

bool holds(std::string_view spellings, std::string_view word) {
  return any_in_list(spellings, '/', [&](std::string_view spelling) { return spelling == word; });
}

/// Which one of a list of hours a word is.
std::optional<double> hour_in(std::string_view hours, std::string_view word) {
  double hour = 0;
  const bool found = any_in_list(hours, ' ', [&](std::string_view spellings) {
    ++hour;
    return holds(spellings, word);
  });
  return found ? std::optional(hour) : std::nullopt;
}

/// The rows of a language.
std::span<const Phrase> phrases_of(std::string_view lang) {
  const auto is_other = [&](const Phrase& phrase) { return phrase.lang != lang; };
  const auto* begin = std::ranges::find_if_not(phrases, is_other);
  return {begin, std::find_if(begin, std::end(phrases), is_other)};
}

/// How the words begin that a phrase may begin with; none if that is any number.
void add_openings(const Phrase& phrase, WordOpenings& openings) {
  const std::string_view first = phrase.tokens.substr(0, phrase.tokens.find(' '));
  any_in_list(first, '/', [&](std::string_view spelling) {
    const std::string word(spelling.substr(0, spelling.find('#')));
    if (word.size() == spelling.size()) openings.add(word);
    for_each_in_list(word.size() == spelling.size() ? "" : phrase.hours, [&](auto spellings) {
      any_in_list(spellings, '/', [&](std::string_view hour) {
        openings.add(word + std::string(hour));
        return false;
      });
    });
    return false;
  });
}

/// How phrases of a language begin, but for those that begin with any number.
const WordOpenings& openings_of(std::string_view lang) {
  static const auto all = [] {
    std::map<std::string_view, WordOpenings> openings;
    for (const Phrase& phrase : phrases) add_openings(phrase, openings[phrase.lang]);
    return openings;
  }();
  static const WordOpenings none;
  const auto found = all.find(lang);
  return found == all.end() ? none : found->second;
}

class Finder {
 public:
  explicit Finder(const NumberContext& context)
      : context_(context),
        lang_(context.lang()),
        phrases_(phrases_of(context.lang())),
        openings_(openings_of(context.lang())) {}

  [[nodiscard]] std::vector<Number> find() const {
    std::vector<Number> found;
    for (std::size_t i = 0; i < context_.size() && !phrases_.empty(); ++i) {
      const auto time = read(i);
      if (!time) continue;
      found.push_back(time->number);
      i = time->end - 1;
    }
    return found;
  }

 private:
  struct Time {
    Number number;
    std::size_t end = 0;  ///< the token behind it
  };

  [[nodiscard]] std::optional<Time> read(std::size_t i) const {
    const NumberToken& token = context_[i];
    const bool counts = token.type == Type::digits || token.meaning;
    if (!counts && !openings_.may_begin(token.folded)) return std::nullopt;
    for (const Phrase& phrase : phrases_) {
      const bool fits =
          phrase.in_front.empty() || (i > 0 && holds(phrase.in_front, context_[i - 1].folded));
      const auto told = fits ? match(phrase, i) : std::nullopt;
      if (told && may_precede(told->end, phrase.behind)) return time_of(phrase, i, *told);
    }
    return std::nullopt;
  }

  struct Told {
    double hour = 0;
    std::size_t end = 0;
  };

  /// The hour that a phrase's tokens, which begin at token i, tell.
  [[nodiscard]] std::optional<Told> match(const Phrase& phrase, std::size_t i) const {
    Told told{.end = i};
    const bool differs = any_in_list(phrase.tokens, ' ', [&](std::string_view spellings) {
      if (told.end >= context_.size()) return true;
      const std::size_t at = told.end++;
      if (spellings.find('#') == std::string_view::npos) {
        return !holds(spellings, context_[at].folded);
      }
      return !any_in_list(spellings, '/', [&](std::string_view spelling) {
        const auto hour = read_hour(spelling, phrase.hours, at);
        told.hour = hour.value_or(0);
        return hour.has_value();
      });
    });
    return differs ? std::nullopt : std::optional(told);
  }

  /// The hour that token i is, spelled like "#" or "all'#".
  [[nodiscard]] std::optional<double> read_hour(std::string_view spelling, std::string_view hours,
                                                std::size_t i) const {
    const NumberToken& token = context_[i];
    if (token.type == Type::digits && spelling == "#") {
      const double most = hours.empty() ? 24 : 12;
      const bool fits =
          token.value >= 1 && token.value <= most && token.value == std::floor(token.value);
      return fits ? std::optional(token.value) : std::nullopt;
    }
    const std::string_view prefix = spelling.substr(0, spelling.find('#'));
    if (token.type != Type::word || !token.folded.starts_with(prefix)) return std::nullopt;
    const std::string_view word = std::string_view(token.folded).substr(prefix.size());
    if (!hours.empty()) return hour_in(hours, word);
    const auto meaning = prefix.empty() ? token.meaning : context_.words().find(word);
    const bool counts =
        meaning && (meaning->role == WordRole::cardinal || meaning->role == WordRole::article);
    return counts && meaning->value >= 1 && meaning->value <= 12 ? std::optional(meaning->value)
                                                                 : std::nullopt;
  }

  /// Whether token i may stand behind a time: no scale word, unit or percent sign, and where
  /// `behind` says so no noun.
  [[nodiscard]] bool may_precede(std::size_t i, Behind behind) const {
    if (i >= context_.size()) return true;
    if (context_[i].type != Type::word) {
      return !context_.is(i, "%") && !(context_.is(i, "-") && context_.touches(i));
    }
    const auto meaning = context_.meaning(i);
    const bool counts = meaning && (meaning->role == WordRole::scale || meaning->value >= 1000 ||
                                    meaning->role == WordRole::percent);
    const Dimension measured = dimension_of(read_unit_at(context_.tokens(), i, lang_).unit);
    if (counts || (measured != Dimension::none && measured != Dimension::time)) return false;
    // "à deux heures et demie de Paris" is how far.
    if (lang_ == "fr" && behind == no_noun && context_.is(i, "de")) return false;
    static constexpr WordList parts_of_day[] = {{"bg", "часа"},
                                                {"cs", "hodiny ráno dopoledne odpoledne večer"},
                                                {"hu", "órakor"},
                                                {"ru", "часа дня ночи"},
                                                {"uk", "дня ночі"}};
    return behind == anything || is_stop_word(context_[i].folded, lang_) ||
           is_listed(parts_of_day, lang_, context_[i].folded) ||
           read_time_of_day(context_.tokens(), i, lang_).has_value();
  }

  [[nodiscard]] Time time_of(const Phrase& phrase, std::size_t i, const Told& told) const {
    constexpr double hours = 12;
    constexpr double minutes_per_hour = 60;
    constexpr double half_hour = 30;
    double hour = phrase.half == before ? std::fmod(told.hour + hours - 1, hours) : told.hour;
    const auto part_of_day = read_time_of_day(context_.tokens(), told.end, lang_);
    if (part_of_day) hour = std::fmod(hour, hours) + (part_of_day->afternoon ? hours : 0);
    const std::size_t end = part_of_day ? part_of_day->end : told.end;
    return {{{context_[i].bytes.begin, context_[end - 1].bytes.end},
             hour * minutes_per_hour + half_hour,
             NumberKind::time},
            end};
  }

  const NumberContext& context_;
  std::string_view lang_;
  std::span<const Phrase> phrases_;
  const WordOpenings& openings_;
};

}  // namespace

std::vector<Number> find_clock_halves(const NumberContext& context) {
  return Finder(context).find();
}

}  // namespace diglot::tokenize
