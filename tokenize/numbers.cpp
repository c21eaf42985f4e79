#include "tokenize/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "tokenize/calendar_words.h"
#include "tokenize/clock_halves.h"
#include "tokenize/currencies.h"
#include "tokenize/fractions.h"
#include "tokenize/italian_centuries.h"
#include "tokenize/lone_months.h"
#include "tokenize/number_context.h"
#include "tokenize/number_merge.h"
#include "tokenize/number_phrases.h"
#include "tokenize/number_units.h"
#include "tokenize/roman_numerals.h"
#include "tokenize/time_units.h"
#include "tokenize/times_of_day.h"
#include "tokenize/world_wars.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using Type = NumberTokenType;

class Finder {
 public:
  Finder(std::string_view sentence, std::string_view lang)
      : sentence_(sentence), lang_(lang), context_(sentence, lang) {}

  std::vector<Number> find(std::optional<std::chrono::sys_days> today) {
    for (std::size_t i = 0; i < context_.size();) {
      if (context_[i].type == Type::dated) {
        numbers_.push_back({context_[i].bytes, context_[i].value, context_[i].kind});
        ++i;
        continue;
      }
      if (const auto century = read_italian_century(context_, i)) {
        numbers_.push_back(*century);
        ++i;
        continue;
      }
      const FoundNumber found = read_number_at(context_, i);
      if (found.end == i) {
        next_ = i + 1;
        if (!add_first_day(i) && !add_first_war(i) && !add_one_decade(i) && !add_roman(i)) {
          add_lone_month(i);
        }
        i = next_;
        continue;
      }
      add(i, found);
      i = std::max(found.end, next_);
    }
    numbers_ = add_fractions(std::move(numbers_), context_);
    numbers_ = merge_numbers(find_clock_halves(context_), std::move(numbers_));
    return add_calendar_words(std::move(numbers_), sentence_, lang_, context_.tokens(), today);
  }

 private:
  /// "Elizabeth II", "XIX век"; single letters only of centuries: "X wiek", "al V-lea".
  bool add_roman(std::size_t i) {
    const NumberToken& token = context_[i];
    if (token.type != Type::word || token.bytes.size() > longest_roman) return false;
    const std::string_view word = sentence_.substr(token.bytes.begin, token.bytes.size());
    std::optional<int> value = plain_roman_value(word);
    const std::optional<int> letters = value ? value : roman_value(word);
    if (!letters) return false;
    const bool numbered = numbers_century(i) || numbers_ordinal(i);
    if (numbered) value = letters;
    constexpr int least = 2;  // the first is like an article, as elsewhere
    if (!value || (*value < least && !numbered)) return false;
    numbers_.push_back({token.bytes, static_cast<double>(*value), NumberKind::ordinal});
    return true;
  }

  /// "XIX век", "secolul X"
  [[nodiscard]] bool numbers_century(std::size_t i) const {
    const std::size_t behind = context_.is(i + 1, ".") ? i + 2 : i + 1;
    return (behind < context_.size() && means_century(context_[behind].folded, lang_)) ||
           (i > 0 && means_century(context_[i - 1].folded, lang_));
  }
  /// "al V-lea"
  [[nodiscard]] bool numbers_ordinal(std::size_t i) const {
    return lang_ == "ro" && context_.is(i + 1, "-") &&
           (context_.is(i + 2, "lea") || context_.is(i + 2, "a"));
  }

  /// A month's name with no day or year beside it.
  void add_lone_month(std::size_t i) {
    const auto month = read_lone_month(context_, i);
    if (month && !is_last(i)) numbers_.push_back({context_[i].bytes, *month, NumberKind::month});
  }

  /// Whether token i is the number found last.
  [[nodiscard]] bool is_last(std::size_t i) const {
    return !numbers_.empty() && numbers_.back().bytes == context_[i].bytes;
  }

  void add(std::size_t begin, const FoundNumber& found) {
    next_ = found.end;
    const NumberToken& first = context_[begin];
    Number number{{first.bytes.begin, context_[found.end - 1].bytes.end}, found.value, found.kind};
    const bool bare = found.end == begin + 1;  // no scale word
    if (!bare && number.kind == NumberKind::year) number.kind = NumberKind::cardinal;
    if (bare && ends_years(begin, number)) number.kind = NumberKind::year;
    number.bound = find_bound(sentence_.substr(0, first.bytes.begin), lang_);
    if (const std::size_t end = percent_end(begin, found.end); end > 0) {
      number.kind = NumberKind::percent;
      number.bytes.end = std::max(number.bytes.end, context_[end - 1].bytes.end);
      next_ = end;
    } else if (bare && first.type == Type::digits) {
      if (add_date(begin, number) || add_spelled_hour(number, found.end)) return;
      if (number.kind == NumberKind::cardinal &&
          (is_dotted_ordinal(begin) || is_han_ordinal(begin)))
        number.kind = NumberKind::ordinal;
    } else if (add_spelled_day(number, found.end) || add_spelled_hour(number, found.end)) {
      return;
    }
    if (number.kind == NumberKind::cardinal) {
      number.currency = find_currency(context_.tokens(), begin, found.end);
      read_unit(number, found.end);
    }
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

  /// "a decade", "un secol": one of what other languages count in years.
  bool add_one_decade(std::size_t i) {
    const std::optional<NumberWord> word = context_.meaning(i);
    if (!word || word->role != WordRole::article) return false;
    const UnitAt found = read_unit_at(context_.tokens(), i + 1, lang_);
    if (found.unit != Unit::decade && found.unit != Unit::century) return false;
    numbers_.push_back({.bytes = {context_[i].bytes.begin, context_[found.end - 1].bytes.end},
                        .value = 1,
                        .unit = found.unit});
    next_ = found.end;
    return true;
  }

  /// The unit that a number has in itself or behind it, "6-foot-6" and "5ft 10in" as feet.
  void read_unit(Number& number, std::size_t i) {
    const std::optional<NumberWord> last = context_.meaning(i - 1);
    if (last && last->unit != Unit::none) {
      number.unit = last->unit;
      return;
    }
    const auto skip_hyphen = [&](std::size_t at) {
      return context_.is(at, "-") && context_.touches(at) ? at + 1 : at;
    };
    const UnitAt found =
        read_unit_at(context_.tokens(), skip_to_unit(context_.tokens(), i, lang_), lang_);
    if (found.end == 0) return;
    number.unit = counted_time_unit(number.value, found.unit, lang_);
    give_unit_to_range_begin(number);
    if (found.unit == Unit::decade) next_ = found.end;  // which may be a number: "десятилетия"
    const std::size_t inches = skip_hyphen(found.end);
    if (found.unit != Unit::foot || inches >= context_.size() ||
        context_[inches].type != Type::digits || context_[inches].value >= 12) {
      return;
    }
    const std::size_t behind = skip_hyphen(inches + 1);
    const bool says_inches = read_unit_at(context_.tokens(), behind, lang_).unit == Unit::inch ||
                             context_.is(behind, "in");
    if (inches == found.end && !says_inches) return;
    number.value += context_[inches].value / 12;
    number.bytes.end = context_[inches].bytes.end;
    next_ = inches + 1;
  }

  /// Where the words or mark for percent end; 0 if there are none.
  [[nodiscard]] std::size_t percent_end(std::size_t begin, std::size_t end) const {
    const std::optional<NumberWord> word = context_.meaning(end);
    if (context_.is(end, "%") || context_.is(end, "％") || context_.is(end, "٪") ||
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
      if (phrase.lang == lang_ && context_.is(end, phrase.first) &&
          context_.is(end + 1, phrase.second)) {
        return end + 2;
      }
    }
    const bool before = begin > 0 && lang_ == "tr" &&
                        (context_.is(begin - 1, "%") || context_.is(begin - 1, "yüzde"));
    return before ? end : 0;
  }

  [[nodiscard]] std::optional<double> month_at(std::size_t i) const {
    if (!context_.is(i, Type::word) || is_other_than_month_of_day(context_, i)) return std::nullopt;
    return context_.words().find_month(context_[i].folded);
  }

  /// The token in front, beyond a comma or full stop and "of"; what is said of a month and a day or
  /// year holds through them.
  [[nodiscard]] std::optional<std::size_t> word_before(std::size_t i) const {
    while (i > 0) {
      --i;
      if (!context_.is(i, ",") && !context_.is(i, ".") && !context_.is(i, "de") &&
          !context_.is(i, "del") && !context_.is(i, "of"))
        return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::size_t word_behind(std::size_t i) const {
    while (context_.is(i, ".") || context_.is(i, "de") || context_.is(i, "of") ||
           context_.is(i, "-") || context_.is(i, "من"))
      ++i;
    return i;
  }

  /// "3 February 2026", "February 3, 2026", "2月3日"; false if the number is no part of a date.
  bool add_date(std::size_t i, Number number) {
    if (context_.is(i + 1, "年") && number.value >= 1000 && number.value < 10'000)
      return add_dated(number, NumberKind::year, i + 2);
    if (context_.is(i + 1, "月") && number.value <= 12)
      return add_dated(number, NumberKind::month, i + 2);
    if (context_.is(i + 1, "日") && number.value <= 31 && !lasts(i + 2))
      return add_dated(number, NumberKind::day, i + 2);

    const bool ordinal = number.kind == NumberKind::ordinal;
    const bool may_be_day =
        (context_[i].plain || ordinal) && number.value >= 1 && number.value <= 31;
    const bool may_be_year = context_[i].plain && number.value >= 1000 && number.value < 2200;
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

  /// "2日間", "4日後": days that something takes, not days of a month.
  [[nodiscard]] bool lasts(std::size_t i) const {
    constexpr std::string_view words[] = {"間", "间", "後", "后", "前", "目", "内", "以"};
    return i < context_.size() && std::ranges::find(words, context_[i].folded) != std::end(words);
  }

  /// "第四", "十九世纪"
  [[nodiscard]] bool is_han_ordinal(std::size_t i) const {
    return (lang_ == "zh" || lang_ == "ja") &&
           ((i > 0 && context_.is(i - 1, "第")) ||
            (context_.is(i + 1, "世") && (context_.is(i + 2, "纪") || context_.is(i + 2, "紀"))));
  }

  bool add_dated(Number number, NumberKind kind, std::size_t next) {
    number.kind = kind;
    numbers_.push_back(number);
    next_ = next;
    return true;
  }

  /// A day in words in front of its month: "uno de octubre", "двадцатого мая".
  bool add_spelled_day(const Number& number, std::size_t end) {
    constexpr std::string_view counting[] = {"es", "pt", "it", "ro", "fr", "ar"};
    const bool says_day = number.kind == NumberKind::ordinal ||
                          std::ranges::find(counting, lang_) != std::end(counting);
    if (!says_day || number.value > 31) return false;
    const std::size_t behind = word_behind(end);
    if (behind >= context_.size() || context_[behind].type != Type::word) return false;
    const auto month = context_.words().find_full_month(context_[behind].folded);
    if (!month || is_other_than_month(context_, behind)) return false;
    numbers_.push_back({number.bytes, number.value, NumberKind::day});
    return add_month(behind, *month);
  }

  /// The first of a month, which elsewhere is like an article.
  bool add_first_day(std::size_t i) {
    const std::optional<NumberWord> word = context_.meaning(i);
    const bool one = word && word->value == 1 &&
                     (word->role == WordRole::article || word->role == WordRole::ordinal);
    return one && lang_ != "en" &&
           add_spelled_day({context_[i].bytes, 1, NumberKind::ordinal}, i + 1);
  }

  /// The first of the world wars.
  bool add_first_war(std::size_t i) {
    const std::optional<NumberWord> word = context_.meaning(i);
    const bool first = word && word->role == WordRole::ordinal && word->value == 1;
    if (!first || !numbers_world_war(context_, i)) return false;
    numbers_.push_back({context_[i].bytes, 1, NumberKind::ordinal});
    return true;
  }

  /// "três da tarde", "7.55 del mattino"
  bool add_spelled_hour(const Number& number, std::size_t end) {
    const std::optional<TimeOfDay> time = read_time_of_day(context_.tokens(), end, lang_);
    constexpr double hours = 12;
    constexpr double minutes_per_hour = 60;
    const double hour = std::floor(number.value);
    const double minutes = std::round((number.value - hour) * 100);
    const bool fits = hour >= 1 && hour <= hours && minutes < minutes_per_hour;
    if (!time || number.kind != NumberKind::cardinal || !fits) return false;
    const double of_day = std::fmod(hour, hours) + (time->afternoon ? hours : 0);
    const Number told{{number.bytes.begin, context_[time->end - 1].bytes.end},
                      of_day * minutes_per_hour + minutes};
    return add_dated(told, NumberKind::time, time->end);
  }

  bool add_month(std::size_t i, double month) {
    return add_dated({context_[i].bytes, month, NumberKind::month}, NumberKind::month, i + 1);
  }

  /// The month in front of a day or year; true also if it was added with an earlier part.
  bool add_month_before(std::size_t i) {
    if (context_[i].folded.ends_with("'s")) return false;  // "February's 4-1 win"
    if (const auto month = month_at(i)) {
      if (!is_last(i)) numbers_.push_back({context_[i].bytes, *month, NumberKind::month});
      return true;
    }
    // "February 3, 2026": the day stands between.
    return is_last(i) && numbers_.back().kind == NumberKind::day;
  }

  /// "1950-53": two digits behind a year and a dash are a year of its century, which they get.
  [[nodiscard]] bool ends_years(std::size_t i, Number& number) const {
    if (numbers_.empty() || numbers_.back().kind != NumberKind::year || !context_[i].plain ||
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
    return dotted && context_[i].plain && context_.is(i + 1, ".") &&
           context_[i + 1].bytes.begin == context_[i].bytes.end && context_.is(i + 2, Type::word) &&
           context_[i + 2].bytes.begin > context_[i + 1].bytes.end;
  }

  static constexpr std::size_t longest_roman = 24;  // bytes

  std::string_view sentence_;
  std::string_view lang_;
  NumberContext context_;
  std::vector<Number> numbers_;
  std::size_t next_ = 0;  ///< the token that the search goes on with
};

}  // namespace

std::vector<Number> find_numbers(std::string_view sentence, std::string_view lang,
                                 std::optional<std::chrono::sys_days> today) {
  return Finder(sentence, lang).find(today);
}

}  // namespace diglot::tokenize
