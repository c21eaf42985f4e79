#include "tokenize/number_phrases.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

using Type = NumberTokenType;

class Reader {
 public:
  explicit Reader(const NumberContext& context) : context_(context), lang_(context.lang()) {}

  /// Digits and the scale words behind them: "1,5 miliarde", "450 de mii", "1億5000万", "2 bin
  /// 800".
  [[nodiscard]] FoundNumber read_digits(std::size_t i) const {
    Scaled part = read_scaled(i);
    FoundNumber found = part.found;
    while (part.scale > 1) {
      const std::size_t rest = skip_to_rest(found.end);
      if (!context_.is(rest, Type::digits) || !context_.is_next(rest)) break;
      const Scaled next = read_scaled(rest);
      if (!continues(part, found.end, next, rest)) break;
      found = {next.found.end, found.value + next.found.value};
      part = next;
    }
    return found;
  }

  /// A number in words: "two hundred and five", "douăzeci și unu de mii", "un milion".
  [[nodiscard]] FoundNumber read_words(std::size_t i) const {
    std::optional<NumberWord> word = context_.meaning(i);
    if (word && word->role == WordRole::whole) return {i + 1, word->value};
    if (word && word->role == WordRole::ordinal) return read_ordinal(i, word->value);
    if (!word || !may_begin(i, *word)) return {i};
    if (word->role == WordRole::article) {
      const std::optional<NumberWord> scaled = context_.meaning(i + 1);
      const double least = lang_ == "ar" ? 10 : 100;  // "one ten" is 11, "one and twenty" 21
      const bool scales =
          scaled && (scaled->role == WordRole::scale ||
                     (scaled->role == WordRole::cardinal && scaled->value >= least));
      if (!scales) return {i};
    }
    const bool thousands = word->value >= 1000;  // "mille cinq cents"
    double total = thousands ? word->value : 0;
    double current = thousands ? 0 : word->value;
    std::size_t end = i + 1;
    for (;;) {
      const std::size_t at = skip_connector(end, current);
      word = context_.meaning(at);
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
        if (word->role == WordRole::ordinal) return {at + 1, total + current, NumberKind::ordinal};
      } else {
        break;
      }
      end = at + 1;
    }
    return {end, total + current};
  }

 private:
  /// Whether a number may begin with a word: also with a bare "тысяча", if hundreds follow.
  [[nodiscard]] bool may_begin(std::size_t i, const NumberWord& word) const {
    if (word.role == WordRole::cardinal || word.role == WordRole::article) return true;
    if (word.role != WordRole::scale || word.value != 1000) return false;
    const std::optional<NumberWord> next = context_.meaning(i + 1);
    return next && next->role == WordRole::cardinal && next->value >= 2 && next->value < 1000;
  }

  struct Scaled {
    FoundNumber found;
    double scale = 1;
  };

  /// The token behind a scale word that ends at `end`, and behind the full stop of an abbreviation
  /// or "and": "3 тыс. 500", "1 milione e 200 mila".
  [[nodiscard]] std::size_t skip_to_rest(std::size_t end) const {
    static constexpr WordList skipped[] = {{"bg", "и"}, {"el", "και"}, {"it", "e"}, {"pt", "e"}};
    static constexpr WordList abbreviations[] = {{"el", "χιλ εκατ δισ δις"}, {"uk", "тис млн млрд"},
                                                 {"ru", "тыс млн млрд"},     {"pl", "tys mln mld"},
                                                 {"bg", "хил млн млрд"},     {"cs", "tis mil mld"}};
    if (end >= context_.size() || !context_.is_next(end)) return end;
    const bool dotted = context_.is(end, ".") && context_.touches(end) &&
                        is_listed(abbreviations, lang_, context_[end - 1].folded);
    return dotted || is_listed(skipped, lang_, context_[end].folded) ? end + 1 : end;
  }

  /// Whether `next`, which begins at token `rest`, goes on with the number whose last part `part`
  /// ends at token `end`: it has a smaller scale word of its own, or writes out the zeros of the
  /// scale word in front ("3 тысячи 500"). Turkish leaves leading zeros out: "2 bin 50".
  [[nodiscard]] bool continues(const Scaled& part, std::size_t end, const Scaled& next,
                               std::size_t rest) const {
    if (next.scale >= part.scale) return false;
    if (lang_ == "zh" || lang_ == "ja") return rest == end;
    const bool spelled = context_.meaning(end - 1).has_value();  // not "£1m"
    const double whole = part.found.value / part.scale;
    if (!spelled || whole != std::floor(whole) || next.found.value >= part.scale) return false;
    if (part.scale < 1000) return false;
    if (next.scale > 1) return true;
    const NumberToken& digits = context_[rest];
    const bool joined = rest == end || context_.is(end, ".");
    if (!joined || digits.kind != NumberKind::cardinal ||
        digits.value != std::floor(digits.value) || is_of_date_or_percent(rest)) {
      return false;
    }
    return digits.value >= (lang_ == "tr" && part.scale == 1000 ? 1 : part.scale / 10);
  }

  /// "8 bin 3 Mayıs", "3 тысячи 500 %".
  [[nodiscard]] bool is_of_date_or_percent(std::size_t i) const {
    const auto behind = context_.meaning(i + 1);
    const bool percent = context_.is(i + 1, "%") || (behind && behind->role == WordRole::percent);
    return percent || (context_.is(i + 1, Type::word) &&
                       context_.words().find_month(context_[i + 1].folded).has_value());
  }

  /// One number in digits with its scale words; several multiply: "2 mil millones".
  [[nodiscard]] Scaled read_scaled(std::size_t i) const {
    Scaled result{{i + 1, context_[i].value, context_[i].kind}};
    if (const double scale = money_scale(i + 1); scale > 1) {
      return {{i + 2, context_[i].value * scale}, scale};
    }
    while (context_[i].kind != NumberKind::ordinal) {
      const std::size_t end = result.found.end;
      const bool skips = (lang_ == "ro" && context_.is(end, "de")) ||
                         (lang_ == "zh" && (context_.is(end, "多") || context_.is(end, "余")));
      const std::size_t at = skips ? end + 1 : end;
      const std::optional<NumberWord> word = context_.meaning(at);
      const bool scales = word && (word->role == WordRole::scale ||
                                   (word->role == WordRole::cardinal && word->value == 1000));
      if (!scales || word->value <= result.scale) break;
      result = {{at + 1, result.found.value * word->value}, word->value};
    }
    return result;
  }

  /// What a letter right behind an amount of money multiplies it by, in English: "£125m", "$50k".
  [[nodiscard]] double money_scale(std::size_t i) const {
    const bool letter = lang_ == "en" && i >= 2 && i < context_.size() && context_.touches(i);
    if (!letter || !is_currency_sign(context_[i - 2].folded)) return 1;
    if (context_[i].folded == "m") return 1e6;
    return context_[i].folded == "k" ? 1e3 : 1;
  }

  static bool is_currency_sign(std::string_view mark) {
    return mark == "£" || mark == "$" || mark == "€" || mark == "¥";
  }

  /// An ordinal alone. The first is like an article.
  [[nodiscard]] FoundNumber read_ordinal(std::size_t i, double value) const {
    if (value < 2 && lang_ != "ar") return {i};
    if (const auto behind = context_.meaning(i + 1)) {
      // "trigésimo sexto", "dwudziesty pierwszy"; "التاسع عشر", "السادس والثلاثين"
      const bool units = behind->role == WordRole::ordinal && behind->value < 10;
      const bool tens = lang_ == "ar" && value < 10 && behind->role != WordRole::percent &&
                        behind->value >= 10 && behind->value < 100 && has_zeros(behind->value, 10);
      if (tens || (units && value < 100 && has_zeros(value, 10))) {
        return {i + 2, value + behind->value, NumberKind::ordinal};
      }
    }
    if (value < 2 || is_other_ordinal(i)) return {i};
    return {i + 1, value, NumberKind::ordinal};
  }

  /// Ordinals that are other words as well: a second of time, Portuguese and Greek days of the
  /// week, Italian and Portuguese for "according to".
  [[nodiscard]] bool is_other_ordinal(std::size_t i) const {
    static constexpr WordList seconds[] = {{"en", "second"}, {"fr", "seconde"}};
    static constexpr WordList ambiguous[] = {{"pt", "segundo segunda quarta quinta sexta"},
                                             {"it", "secondo"}};
    static constexpr WordList articles[] = {
        {"pt", "o a no na do da ao à pelo pela seu sua um uma num numa este esta"},
        {"it", "il la nel nella del della al alla dal dalla un una suo sua quel quella"}};
    static constexpr WordList days[] = {{"el", "τρίτη τρίτης πέμπτη πέμπτης"}};
    const std::string& word = context_[i].folded;
    if (is_listed(seconds, lang_, word)) {
      if (i == 0) return false;
      const auto& before = context_[i - 1].meaning;
      if (before && before->role == WordRole::article) return is_last_word(i);
      return before || context_[i - 1].type == Type::digits;
    }
    if (is_listed(days, lang_, word)) {
      return is_upper(code_point_at(context_.sentence(), context_[i].bytes.begin).value);
    }
    if (!is_listed(ambiguous, lang_, word)) return false;
    constexpr std::size_t shortest_noun = 4;
    const bool in_front_of_noun =
        i + 1 < context_.size() && context_[i + 1].folded.size() >= shortest_noun;
    return !in_front_of_noun || i == 0 || !is_listed(articles, lang_, context_[i - 1].folded);
  }

  /// Whether no word follows a token.
  [[nodiscard]] bool is_last_word(std::size_t i) const {
    return i + 1 >= context_.size() ||
           (context_[i + 1].type != Type::word && !context_.is(i + 1, "-"));
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
    const bool ordinal = word.role == WordRole::ordinal;
    if (word.role != WordRole::cardinal && !ordinal) return false;
    if (word.value < (ordinal ? 1 : 2) || word.value >= 1000) return false;
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
    if (context_.is(i, "-") && context_.touches(i)) return i + 1;
    const bool tens = std::fmod(current, 100) >= 20;
    if (lang_ == "ro" && context_.is(i, "de") && context_.meaning(i + 1) &&
        context_.meaning(i + 1)->role == WordRole::scale) {
      return i + 1;
    }
    const bool joins =
        (lang_ == "en" && context_.is(i, "and") && !tens) ||
        (tens &&
         ((lang_ == "ro" && context_.is(i, "și")) || (lang_ == "es" && context_.is(i, "y")) ||
          (lang_ == "fr" && context_.is(i, "et")) || (lang_ == "el" && context_.is(i, "και")))) ||
        (lang_ == "pt" && context_.is(i, "e")) || (lang_ == "bg" && context_.is(i, "и"));
    // "five and six" are two numbers.
    return joins && current >= 20 ? i + 1 : i;
  }

  const NumberContext& context_;
  std::string_view lang_;
};

}  // namespace

FoundNumber read_number_at(const NumberContext& context, std::size_t i) {
  const Reader reader(context);
  return context.is(i, Type::digits) ? reader.read_digits(i) : reader.read_words(i);
}

}  // namespace diglot::tokenize
