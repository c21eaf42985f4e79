#include "tokenize/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "tokenize/calendar_words.h"
#include "tokenize/digits.h"
#include "tokenize/number_tokens.h"
#include "tokenize/number_units.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using Type = NumberTokenType;

class Finder {
 public:
  Finder(std::string_view sentence, std::string_view lang)
      : sentence_(sentence),
        lang_(lang),
        words_(NumberWords::of(lang)),
        tokens_(read_number_tokens(sentence, lang)) {}

  std::vector<Number> find(std::optional<std::chrono::sys_days> today) {
    for (std::size_t i = 0; i < tokens_.size();) {
      if (tokens_[i].type == Type::dated) {
        numbers_.push_back({tokens_[i].bytes, tokens_[i].value, tokens_[i].kind});
        ++i;
        continue;
      }
      const Found found = tokens_[i].type == Type::digits ? read_digits_at(i) : read_words_at(i);
      if (found.end == i) {
        add_lone_month(i);
        ++i;
        continue;
      }
      add(i, found);
      i = std::max(found.end, next_);
    }
    return add_calendar_words(std::move(numbers_), sentence_, lang_, tokens_, today);
  }

 private:
  /// A month's name with no day or year beside it.
  void add_lone_month(std::size_t i) {
    if (tokens_[i].type != Type::word || is_other_word(i)) return;
    std::string_view word = tokens_[i].folded;
    if (lang_ == "en" && word.ends_with("'s")) word.remove_suffix(2);
    const auto month = words_.find_full_month(word);
    if (month && !is_last(i)) numbers_.push_back({tokens_[i].bytes, *month, NumberKind::month});
  }

  /// Whether token i is the number found last.
  [[nodiscard]] bool is_last(std::size_t i) const {
    return !numbers_.empty() && numbers_.back().bytes == tokens_[i].bytes;
  }

  /// Month names that are other words as well, unless a word of time stands in front.
  [[nodiscard]] bool is_other_word(std::size_t i) const {
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"en", "may"},  {"en", "march"}, {"ro", "mai"}, {"bg", "май"},
        {"ar", "مارس"}, {"uk", "лютий"}, {"tr", "ocak"}};
    constexpr std::string_view in_time[] = {"in",   "since", "by",   "until", "of", "last", "next",
                                            "this", "early", "late", "from",  "în", "din",  "luna",
                                            "până", "през",  "от",   "към",   "في"};
    const bool ambiguous = std::ranges::any_of(names, [&](const auto& name) {
      return name.first == lang_ && tokens_[i].folded == name.second;
    });
    return ambiguous &&
           (i == 0 || std::ranges::find(in_time, tokens_[i - 1].folded) == std::end(in_time));
  }

  /// A number that tokens [.., end) say.
  struct Found {
    std::size_t end = 0;
    double value = 0;
  };

  [[nodiscard]] const NumberToken* token(std::size_t i) const {
    return i < tokens_.size() ? &tokens_[i] : nullptr;
  }
  [[nodiscard]] bool is(std::size_t i, std::string_view folded) const {
    return i < tokens_.size() && tokens_[i].folded == folded;
  }
  [[nodiscard]] std::optional<NumberWord> meaning(std::size_t i) const {
    if (i >= tokens_.size()) return std::nullopt;
    const bool abbreviated =
        !tokens_[i].meaning && tokens_[i].type == Type::word && is(i + 1, ".") && touches(i + 1);
    return abbreviated ? words_.find(tokens_[i].folded + '.') : tokens_[i].meaning;
  }

  /// Digits and the scale words behind them: "1,5 miliarde", "450 de mii", "1億5000万".
  [[nodiscard]] Found read_digits_at(std::size_t i) const {
    Scaled part = read_scaled(i);
    Found found = part.found;
    while ((lang_ == "zh" || lang_ == "ja") && part.scale > 1 && found.end < tokens_.size() &&
           tokens_[found.end].type == Type::digits && is_next(found.end)) {
      const Scaled next = read_scaled(found.end);
      if (next.scale >= part.scale) break;
      found = {next.found.end, found.value + next.found.value};
      part = next;
    }
    return found;
  }

  struct Scaled {
    Found found;
    double scale = 1;
  };

  /// One number in digits with its scale words; several multiply: "2 mil millones".
  [[nodiscard]] Scaled read_scaled(std::size_t i) const {
    Scaled result{{i + 1, tokens_[i].value}};
    if (const double scale = money_scale(i + 1); scale > 1) {
      return {{i + 2, tokens_[i].value * scale}, scale};
    }
    while (tokens_[i].kind != NumberKind::ordinal) {
      const std::size_t end = result.found.end;
      const bool skips =
          (lang_ == "ro" && is(end, "de")) || (lang_ == "zh" && (is(end, "多") || is(end, "余")));
      const std::size_t at = skips ? end + 1 : end;
      const std::optional<NumberWord> word = meaning(at);
      const bool scales = word && (word->role == WordRole::scale ||
                                   (word->role == WordRole::cardinal && word->value == 1000));
      if (!scales || word->value <= result.scale) break;
      result = {{at + 1, result.found.value * word->value}, word->value};
    }
    return result;
  }

  /// What a letter right behind an amount of money multiplies it by, in English: "£125m", "$50k".
  [[nodiscard]] double money_scale(std::size_t i) const {
    const bool letter = lang_ == "en" && i >= 2 && i < tokens_.size() && touches(i);
    if (!letter || !is_currency_sign(tokens_[i - 2].folded)) return 1;
    if (tokens_[i].folded == "m") return 1e6;
    return tokens_[i].folded == "k" ? 1e3 : 1;
  }

  static bool is_currency_sign(std::string_view mark) {
    return mark == "£" || mark == "$" || mark == "€" || mark == "¥";
  }

  /// At most a space stands between a token and the one in front.
  [[nodiscard]] bool is_next(std::size_t i) const {
    return tokens_[i].bytes.begin <= tokens_[i - 1].bytes.end + 1;
  }

  /// Nothing stands between a token and the one in front.
  [[nodiscard]] bool touches(std::size_t i) const {
    return tokens_[i].bytes.begin == tokens_[i - 1].bytes.end;
  }

  /// A number in words: "two hundred and five", "douăzeci și unu de mii", "un milion".
  [[nodiscard]] Found read_words_at(std::size_t i) const {
    std::optional<NumberWord> word = meaning(i);
    if (!word || (word->role != WordRole::cardinal && word->role != WordRole::article)) return {i};
    if (word->role == WordRole::article) {
      const std::optional<NumberWord> scaled = meaning(i + 1);
      const double least = lang_ == "ar" ? 10 : 100;  // "one ten" is 11, "one and twenty" 21
      const bool scales = scaled && (scaled->role == WordRole::scale || scaled->value >= least);
      if (!scales || scaled->role == WordRole::month || scaled->role == WordRole::percent)
        return {i};
    }
    double total = 0;
    double current = word->value;
    std::size_t end = i + 1;
    for (;;) {
      const std::size_t at = skip_connector(end, current);
      word = meaning(at);
      if (!word) break;
      if (current == 0 && word->role == WordRole::scale && word->value > total) {
        total *= word->value;  // "dos mil millones"
      } else if (multiplies(*word, current)) {
        current *= word->value;
        if (current >= 1000) {
          total += current;
          current = 0;
        }
      } else if (adds(*word, current, total)) {
        current += word->value;
      } else {
        break;
      }
      end = at + 1;
    }
    return {end, total + current};
  }

  static bool multiplies(const NumberWord& word, double current) {
    if (current == 0) return false;
    const bool power = word.value == 100 || word.value == 1000;
    if (word.role != WordRole::scale && !(word.role == WordRole::cardinal && power)) return false;
    return word.value == 100 ? current < 10 : current < word.value || word.value >= 1000;
  }

  /// Whether a word fills zeros at the end of what was read: 20 + 5, 300 + 45, 2000 + 13.
  [[nodiscard]] bool adds(const NumberWord& word, double current, double total) const {
    if (word.role == WordRole::article) {
      return has_zeros(current, 10) && (current >= 20 || (lang_ == "tr" && current == 10));
    }
    if (word.role != WordRole::cardinal || word.value < 2 || word.value >= 1000) return false;
    if (current == 0) return total > 0;
    const double below_hundred = std::fmod(current, 100);
    if (word.value < 10) return has_zeros(current, 10) && (below_hundred != 10 || lang_ == "tr");
    // Arabic has "four ten" for 14 and "one and twenty" for 21.
    const bool units = below_hundred > 0 && below_hundred < 10;
    if (lang_ == "ar" && units) return has_zeros(word.value, 10);
    return has_zeros(current, word.value < 100 ? 100 : 1000);
  }

  static bool has_zeros(double value, double unit) { return std::fmod(value, unit) == 0; }

  /// The token behind "and" in the middle of a number, a hyphen, or Romanian "de".
  [[nodiscard]] std::size_t skip_connector(std::size_t i, double current) const {
    if (is(i, "-") && touches(i)) return i + 1;
    const bool tens = std::fmod(current, 100) >= 20;
    if (lang_ == "ro" && is(i, "de") && meaning(i + 1) && meaning(i + 1)->role == WordRole::scale) {
      return i + 1;
    }
    const bool joins =
        (lang_ == "en" && is(i, "and") && !tens) ||
        (tens && ((lang_ == "ro" && is(i, "și")) || (lang_ == "es" && is(i, "y")) ||
                  (lang_ == "fr" && is(i, "et")) || (lang_ == "el" && is(i, "και")))) ||
        (lang_ == "pt" && is(i, "e")) || (lang_ == "bg" && is(i, "и"));
    // "five and six" are two numbers.
    return joins && current >= 20 ? i + 1 : i;
  }

  void add(std::size_t begin, const Found& found) {
    next_ = found.end;
    const NumberToken& first = tokens_[begin];
    Number number{{first.bytes.begin, tokens_[found.end - 1].bytes.end}, found.value, first.kind};
    const bool bare = found.end == begin + 1;  // no scale word
    if (!bare && number.kind == NumberKind::year) number.kind = NumberKind::cardinal;
    if (bare && ends_years(begin, number)) number.kind = NumberKind::year;
    number.bound = find_bound(sentence_.substr(0, first.bytes.begin), lang_);
    if (const std::size_t end = percent_end(begin, found.end); end > 0) {
      number.kind = NumberKind::percent;
      number.bytes.end = std::max(number.bytes.end, tokens_[end - 1].bytes.end);
      next_ = end;
    } else if (bare && first.type == Type::digits) {
      if (add_date(begin, number)) return;
      if (number.kind == NumberKind::cardinal && is_dotted_ordinal(begin))
        number.kind = NumberKind::ordinal;
    }
    if (number.kind == NumberKind::cardinal) read_unit(number, found.end);
    numbers_.push_back(number);
  }

  /// "2 to 4 inches": the number in front is of inches as well.
  void give_unit_to_range_begin(const Number& number) {
    if (numbers_.empty() || numbers_.back().kind != NumberKind::cardinal) return;
    Number& earlier = numbers_.back();
    const std::string_view between =
        sentence_.substr(earlier.bytes.end, number.bytes.begin - earlier.bytes.end);
    if (earlier.unit == Unit::none && joins_range(between)) earlier.unit = number.unit;
  }

  /// The unit behind a number, "6-foot-6" and "5ft 10in" as feet.
  void read_unit(Number& number, std::size_t i) {
    const auto skip_hyphen = [&](std::size_t at) {
      return is(at, "-") && touches(at) ? at + 1 : at;
    };
    const std::size_t begin = lang_ == "ro" && is(i, "de") ? i + 1 : skip_hyphen(i);
    const UnitAt found = read_unit_at(tokens_, begin, lang_);
    if (found.end == 0) return;
    number.unit = found.unit;
    give_unit_to_range_begin(number);
    const std::size_t inches = skip_hyphen(found.end);
    if (found.unit != Unit::foot || inches >= tokens_.size() ||
        tokens_[inches].type != Type::digits || tokens_[inches].value >= 12) {
      return;
    }
    const std::size_t behind = skip_hyphen(inches + 1);
    const bool says_inches =
        read_unit_at(tokens_, behind, lang_).unit == Unit::inch || is(behind, "in");
    if (inches == found.end && !says_inches) return;
    number.value += tokens_[inches].value / 12;
    number.bytes.end = tokens_[inches].bytes.end;
    next_ = inches + 1;
  }

  /// Where the words or mark for percent end; 0 if there are none.
  [[nodiscard]] std::size_t percent_end(std::size_t begin, std::size_t end) const {
    const std::optional<NumberWord> word = meaning(end);
    if (is(end, "%") || is(end, "％") || is(end, "٪") ||
        (word && word->role == WordRole::percent)) {
      return end + 1;
    }
    struct Phrase {
      std::string_view lang, first, second;
    };
    static constexpr Phrase phrases[] = {{"en", "per", "cent"},   {"fr", "pour", "cent"},
                                         {"es", "por", "ciento"}, {"pt", "por", "cento"},
                                         {"it", "per", "cento"},  {"ro", "la", "sută"},
                                         {"el", "τοις", "εκατό"}, {"bg", "на", "сто"},
                                         {"ar", "في", "المئة"},   {"ar", "في", "المائة"}};
    for (const Phrase& phrase : phrases) {
      if (phrase.lang == lang_ && is(end, phrase.first) && is(end + 1, phrase.second)) {
        return end + 2;
      }
    }
    const bool before =
        begin > 0 && lang_ == "tr" && (is(begin - 1, "%") || is(begin - 1, "yüzde"));
    return before ? end : 0;
  }

  [[nodiscard]] std::optional<double> month_at(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].type != Type::word) return std::nullopt;
    return words_.find_month(tokens_[i].folded);
  }

  /// The token in front, beyond a comma or full stop and "of"; what is said of a month and a day or
  /// year holds through them.
  [[nodiscard]] std::optional<std::size_t> word_before(std::size_t i) const {
    while (i > 0) {
      --i;
      if (!is(i, ",") && !is(i, ".") && !is(i, "de") && !is(i, "del") && !is(i, "of")) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::size_t word_behind(std::size_t i) const {
    while (is(i, ".") || is(i, "de") || is(i, "of") || is(i, "-")) ++i;
    return i;
  }

  /// "3 February 2026", "February 3, 2026", "2月3日"; false if the number is no part of a date.
  bool add_date(std::size_t i, Number number) {
    if (is(i + 1, "年") && number.value >= 1000) return add_dated(number, NumberKind::year, i + 2);
    if (is(i + 1, "月") && number.value <= 12) return add_dated(number, NumberKind::month, i + 2);
    if (is(i + 1, "日") && number.value <= 31) return add_dated(number, NumberKind::day, i + 2);

    const bool ordinal = number.kind == NumberKind::ordinal;
    const bool may_be_day =
        (tokens_[i].plain || ordinal) && number.value >= 1 && number.value <= 31;
    const bool may_be_year = tokens_[i].plain && number.value >= 1000 && number.value < 2200;
    const std::optional<std::size_t> before = word_before(i);
    const std::size_t behind = word_behind(i + 1);
    if (may_be_day) {
      if (const auto month = month_at(behind)) {
        add_range_begin(number);
        numbers_.push_back({number.bytes, number.value, NumberKind::day});
        return add_month(behind, *month);
      }
      if (before && add_month_before(*before)) return add_dated(number, NumberKind::day, i + 1);
    }
    if (may_be_year && before && add_month_before(*before)) {
      return add_dated(number, NumberKind::year, i + 1);
    }
    if (may_be_year && lang_ == "hu") {  // "2026. február 3."
      if (const auto month = month_at(behind)) {
        add_dated(number, NumberKind::year, i + 1);
        return add_month(behind, *month);
      }
    }
    return false;
  }

  bool add_dated(Number number, NumberKind kind, std::size_t next) {
    number.kind = kind;
    numbers_.push_back(number);
    next_ = next;
    return true;
  }

  bool add_month(std::size_t i, double month) {
    return add_dated({tokens_[i].bytes, month, NumberKind::month}, NumberKind::month, i + 1);
  }

  /// The month in front of a day or year; true also if it was added with an earlier part.
  bool add_month_before(std::size_t i) {
    if (tokens_[i].folded.ends_with("'s")) return false;  // "February's 4-1 win"
    if (const auto month = month_at(i)) {
      if (!is_last(i)) numbers_.push_back({tokens_[i].bytes, *month, NumberKind::month});
      return true;
    }
    // "February 3, 2026": the day stands between.
    return is_last(i) && numbers_.back().kind == NumberKind::day;
  }

  /// "1950-53": two digits behind a year and a dash are a year of its century, which they get.
  [[nodiscard]] bool ends_years(std::size_t i, Number& number) const {
    if (numbers_.empty() || numbers_.back().kind != NumberKind::year || !tokens_[i].plain ||
        number.bytes.size() != 2) {
      return false;
    }
    constexpr double century = 100;
    const double first = numbers_.back().value;
    const double last = std::floor(first / century) * century + number.value;
    if (!follows_dash(number) || last <= first) return false;
    number.value = last;
    return true;
  }

  /// Whether a dash joins a number with the one found before it.
  [[nodiscard]] bool follows_dash(const Number& number) const {
    const std::size_t begin = numbers_.back().bytes.end;
    const std::string_view between = sentence_.substr(begin, number.bytes.begin - begin);
    return between == "-" || between == "–" || between == " – " || between == "—" || between == "/";
  }

  /// "3-5 February": the number in front is a day as well.
  void add_range_begin(const Number& day) {
    if (numbers_.empty() || numbers_.back().kind != NumberKind::cardinal) return;
    Number& earlier = numbers_.back();
    if (follows_dash(day) && earlier.value >= 1 && earlier.value <= 31) {
      earlier.kind = NumberKind::day;
    }
  }

  /// "3. Armee": within a sentence a full stop behind digits means an ordinal.
  [[nodiscard]] bool is_dotted_ordinal(std::size_t i) const {
    const bool dotted = lang_ == "de" || lang_ == "cs" || lang_ == "pl" || lang_ == "hu" ||
                        lang_ == "tr" || lang_ == "da" || lang_ == "no" || lang_ == "sk";
    return dotted && tokens_[i].plain && is(i + 1, ".") &&
           tokens_[i + 1].bytes.begin == tokens_[i].bytes.end && token(i + 2) != nullptr &&
           tokens_[i + 2].type == Type::word &&
           tokens_[i + 2].bytes.begin > tokens_[i + 1].bytes.end;
  }

  std::string_view sentence_;
  std::string_view lang_;
  const NumberWords& words_;
  std::vector<NumberToken> tokens_;
  std::vector<Number> numbers_;
  std::size_t next_ = 0;  ///< the token that the search goes on with
};

}  // namespace

std::vector<Number> find_numbers(std::string_view sentence, std::string_view lang,
                                 std::optional<std::chrono::sys_days> today) {
  return Finder(sentence, lang).find(today);
}

}  // namespace diglot::tokenize
