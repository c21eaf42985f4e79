#include "tokenize/fractions.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "tokenize/bounds.h"
#include "tokenize/currencies.h"
#include "tokenize/fraction_tables.h"
#include "tokenize/number_merge.h"
#include "tokenize/number_units.h"
#include "tokenize/phrase_index.h"
#include "tokenize/time_units.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

using Type = NumberTokenType;

/// A phrase of the tables: what its tokens [begin, end) are.
struct Meaning {
  FractionRole role = FractionRole::none;
  double value = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  Unit unit = Unit::none;
};

/// The phrases of one language.
class Phrases {
 public:
  explicit Phrases(std::string_view lang) : index_(lang) {
    for (const FractionRow& row : fraction_rows()) {
      if (row.lang != lang) continue;
      any_in_list(row.phrases, '|', [&](std::string_view phrase) {
        add(row, phrase, {});
        return false;
      });
    }
  }

  struct Match {
    Meaning meaning;
    std::size_t end = 0;  ///< of the whole phrase
  };

  [[nodiscard]] std::optional<Match> find(const NumberContext& context, std::size_t i) const {
    const auto found = index_.find(context.tokens(), i);
    if (!found) return std::nullopt;
    return Match{meanings_[static_cast<std::size_t>(found->value)], found->end};
  }

 private:
  /// What was read of a phrase.
  struct Begun {
    std::string words;
    std::size_t size = 0;
    std::size_t begin = 0;
    std::optional<std::size_t> end;
  };

  /// Adds each of the phrases that `begun` and what is left of a row's phrase can be.
  void add(const FractionRow& row, std::string_view left, Begun begun) {
    while (!left.empty()) {
      const std::size_t size = std::min(left.find(' '), left.size());
      const std::string_view token = left.substr(0, size);
      left.remove_prefix(std::min(size + 1, left.size()));
      if (token == "[") {
        begun.begin = begun.size;
      } else if (token == "]") {
        begun.end = begun.size;
      } else {
        if (token == "~") add(row, left, begun);
        any_in_list(token == "~" ? "-" : token, '/', [&](std::string_view spelling) {
          Begun longer = begun;
          longer.words.append(longer.words.empty() ? "" : " ").append(spelling);
          ++longer.size;
          add(row, left, std::move(longer));
          return false;
        });
        return;
      }
    }
    const double value = static_cast<double>(row.numerator) / row.denominator;
    index_.add(begun.words, static_cast<int>(meanings_.size()));
    meanings_.push_back({row.role, value, begun.begin, begun.end.value_or(begun.size), row.unit});
  }

  PhraseIndex index_;
  std::vector<Meaning> meanings_;
};

const Phrases* phrases_of(std::string_view lang) {
  static const auto all = [] {
    std::map<std::string_view, Phrases> phrases;
    for (const FractionRow& row : fraction_rows()) phrases.try_emplace(row.lang, row.lang);
    return phrases;
  }();
  const auto found = all.find(lang);
  return found == all.end() ? nullptr : &found->second;
}

/// "½", "¾"; 0 if the token is another.
double character_value(const NumberToken& token) {
  if (token.type != Type::mark) return 0;
  for (const FractionRow& row : fraction_rows()) {
    if (!row.lang.empty()) break;
    if (row.phrases == token.folded) return static_cast<double>(row.numerator) / row.denominator;
  }
  return 0;
}

class Finder {
 public:
  Finder(std::vector<Number> numbers, const NumberContext& context)
      : numbers_(std::move(numbers)), context_(context), phrases_(phrases_of(context.lang())) {}

  std::vector<Number> find() {
    for (std::size_t i = 0; i < context_.size();) {
      i = std::max(i + 1, read(i));
    }
    return merge_numbers(found_, std::move(numbers_));
  }

 private:
  /// The token behind what is read at token i; not beyond i where nothing is.
  std::size_t read(std::size_t i) {
    if (const double value = character_value(context_[i]); value > 0) {
      if (!add_to_number(i, i + 1, value)) add_part({i, i + 1}, value);
      return next_;
    }
    if (const std::size_t end = read_han(i); end > 0) return end;
    const auto match = phrases_ == nullptr ? std::nullopt : phrases_->find(context_, i);
    if (!match) return 0;
    const Tokens tokens = {i + match->meaning.begin, i + match->meaning.end};
    switch (match->meaning.role) {
      case FractionRole::none:
        return match->end;
      case FractionRole::added:
        if (add_to_number(i, tokens.end, match->meaning.value)) return next_;
        return add_part_of_time(tokens, match->meaning.value) ? next_ : 0;  // "半小时"
      case FractionRole::mixed:
        if (match->meaning.unit != Unit::none) {
          add_length(tokens, match->meaning.value, match->meaning.unit);
          return next_;
        }
        add_amount(tokens, match->meaning.value, scale_behind(tokens.end));
        return next_;
      case FractionRole::scale:
        if (const Scale scale = scale_behind(tokens.end); scale.end > 0) {
          add_amount(tokens, match->meaning.value, scale);
          return next_;
        }
        return add_part_of_time(tokens, match->meaning.value) ? next_ : 0;
      case FractionRole::part:
        return add_part(tokens, match->meaning.value);
    }
    return 0;
  }

  struct Tokens {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Scale {
    double value = 1;
    NumberKind kind = NumberKind::cardinal;
    std::size_t end = 0;  ///< 0 where there is none
  };

  /// The scale word or percent sign behind: "and a half million", "и половина от милион".
  [[nodiscard]] Scale scale_behind(std::size_t i) const {
    constexpr std::string_view connectors[] = {"a", "an", "of", "de", "di", "-", "d", "од", "един"};
    constexpr std::size_t most = 2;
    for (std::size_t skipped = 0; skipped <= most; ++skipped, ++i) {
      const auto word = context_.meaning(i);
      if (context_.is(i, "%") || (word && word->role == WordRole::percent)) {
        return {1, NumberKind::percent, i + 1};
      }
      if (context_.is(i, "per") && context_.is(i + 1, "cent")) {
        return {1, NumberKind::percent, i + 2};
      }
      constexpr double least = 1000;
      const bool scales = word && word->value >= least &&
                          (word->role == WordRole::scale || word->role == WordRole::cardinal);
      const bool dozen = word && context_.lang() == "en" && context_.is(i, "dozen");
      if (scales || dozen) return {word->value, NumberKind::cardinal, i + 1};
      if (i >= context_.size() ||
          std::ranges::find(connectors, context_[i].folded) == std::end(connectors)) {
        break;
      }
    }
    return {};
  }

  /// The unit of time that begins at token i: "hours", "d'heure", "un'ora".
  [[nodiscard]] UnitAt time_unit_at(std::size_t i) const {
    if (i >= context_.size()) return {};
    std::string_view word = context_[i].folded;
    if (word.starts_with("d'") || word.starts_with("un'")) {
      word.remove_prefix(word.find('\'') + 1);
      return {find_time_unit(word, context_.lang()).value_or(Unit::none), i + 1};
    }
    const UnitAt found = read_unit_at(context_.tokens(), i, context_.lang());
    return dimension_of(found.unit) == Dimension::time ? found : UnitAt{};
  }

  [[nodiscard]] Number make(Tokens tokens, double value, NumberKind kind) const {
    Number number{
        {context_[tokens.begin].bytes.begin, context_[tokens.end - 1].bytes.end}, value, kind};
    number.bound = find_bound(context_.sentence().substr(0, number.bytes.begin), context_.lang());
    return number;
  }

  /// A number with its scale word, and what it is of.
  void add_amount(Tokens tokens, double value, const Scale& scale) {
    next_ = std::max(tokens.end, scale.end);
    Number number = make({tokens.begin, next_}, value * scale.value, scale.kind);
    measure(number, tokens.begin);
    found_.push_back(number);
  }

  /// A length of time that tokens name with its unit.
  void add_length(Tokens tokens, double value, Unit unit) {
    next_ = tokens.end;
    found_.push_back(make(tokens, value, NumberKind::cardinal));
    found_.back().unit = unit;
  }

  /// "half an hour", "jumătate de oră", "demi-heure"; false where no unit of time stands behind.
  bool add_part_of_time(Tokens tokens, double value) {
    constexpr std::string_view connectors[] = {"a", "an", "of", "de", "di", "-"};
    constexpr std::size_t most = 2;
    std::size_t i = tokens.end;
    while (i < std::min(context_.size(), tokens.end + most) &&
           std::ranges::find(connectors, context_[i].folded) != std::end(connectors)) {
      ++i;
    }
    const UnitAt found = time_unit_at(i);
    if (found.unit == Unit::none) return false;
    add_length({tokens.begin, found.end}, value, found.unit);
    return true;
  }

  /// Reads the unit or currency of a number that ends where the next token begins.
  void measure(Number& number, std::size_t begin) const {
    if (number.kind != NumberKind::cardinal) return;
    number.currency = find_currency(context_.tokens(), begin, next_);
    const std::size_t unit = skip_to_unit(context_.tokens(), next_, context_.lang());
    number.unit = read_unit_at(context_.tokens(), unit, context_.lang()).unit;
  }

  /// "half-hour", "a quarter-final", "metà ottobre", "в половине мая".
  [[nodiscard]] bool is_of_time_or_compound(std::size_t i) const {
    if (i + 1 < context_.size() && context_.is(i, "-") && context_.touches(i) &&
        context_.touches(i + 1)) {
      return true;
    }
    constexpr std::string_view of[] = {"de", "di", "del", "du", "des", "lui"};
    const bool skips =
        i < context_.size() && std::ranges::find(of, context_[i].folded) != std::end(of);
    const std::size_t behind = skips ? i + 1 : i;
    return context_.is(behind, Type::word) &&
           context_.words().find_full_month(context_[behind].folded).has_value();
  }

  std::size_t add_part(Tokens tokens, double value) {
    if (const Scale scale = scale_behind(tokens.end); scale.end > 0) {
      add_amount(tokens, value, scale);
      return next_;
    }
    if (add_part_of_time(tokens, value)) return next_;
    next_ = tokens.end;
    if (!is_of_time_or_compound(next_)) found_.push_back(make(tokens, value, NumberKind::fraction));
    return next_;
  }

  /// Whether nothing was found at a byte or behind it.
  [[nodiscard]] bool is_free(std::size_t byte) const {
    return found_.empty() || found_.back().bytes.end <= byte;
  }

  /// The number found whose last token is i; null if there is none.
  [[nodiscard]] const Number* number_ending_at(std::size_t i) const {
    const std::size_t end = context_[i].bytes.end;
    const auto found = std::ranges::lower_bound(
        numbers_, end, {}, [](const Number& number) { return number.bytes.end; });
    const bool ends =
        found != numbers_.end() && found->bytes.end == end && found->kind == NumberKind::cardinal;
    return ends ? &*found : nullptr;
  }

  /// Whether a number may have what it counts between itself and its half: "deux ans et demi".
  [[nodiscard]] bool counts_in_between() const {
    static constexpr std::string_view langs[] = {"en", "ro", "fr", "es", "it",
                                                 "pt", "ar", "zh", "ja"};
    return std::ranges::find(langs, context_.lang()) != std::end(langs);
  }

  /// Whether a unit by itself is one: "час с половиной", "rok i pół", "ساعة ونصف".
  [[nodiscard]] bool counts_without_article() const {
    static constexpr std::string_view langs[] = {"uk", "ru", "pl", "bg", "cs", "ar"};
    return std::ranges::find(langs, context_.lang()) != std::end(langs);
  }

  /// "two and a half", "doi ani și jumătate", "a year and a half": what tokens [i, end) add to the
  /// number in front of them.
  bool add_to_number(std::size_t i, std::size_t end, double part) {
    const bool han = context_.lang() == "zh" || context_.lang() == "ja";
    if (i == 0 || (han && (context_.is(i - 1, "点") || context_.is(i - 1, "時")))) return false;
    const bool character = character_value(context_[i]) > 0;
    const std::size_t least = han && !character ? 2 : 1;
    const UnitAt unit = time_unit_at(i - 1);
    const bool behind_unit = unit.unit != Unit::none && unit.end == i;
    const std::size_t most = character ? 1 : han ? 3 : counts_in_between() || behind_unit ? 2 : 1;
    for (std::size_t distance = least; distance <= std::min(i, most); ++distance) {
      const std::size_t last = i - distance;
      if (context_.is(last, Type::mark)) break;
      const Number* number = number_ending_at(last);
      if (number != nullptr && is_free(number->bytes.begin)) {
        return add_half(*number, last, end, part);
      }
    }
    const auto article = i < 2 || most < 2 ? std::nullopt : context_.meaning(i - 2);
    const bool one = article && article->role == WordRole::article &&
                     context_[i - 1].type == Type::word && context_.lang() != "ar" && !han &&
                     is_free(context_[i - 2].bytes.begin);
    const bool elided = context_[i - 1].folded.starts_with("un'");
    if (behind_unit && (one || elided || counts_without_article())) {
      add_length({one ? i - 2 : i - 1, end}, 1 + part, unit.unit);
      return true;
    }
    if (!one) return false;
    add_amount({i - 2, end}, 1 + part, {});
    return true;
  }

  bool add_half(const Number& number, std::size_t last, std::size_t end, double part) {
    const auto word = context_.meaning(last);
    const bool scaled = word && word->role == WordRole::scale;
    const Scale scale = scaled ? Scale{} : scale_behind(end);
    next_ = std::max(end, scale.end);
    Number sum = number;
    sum.bytes.end = context_[next_ - 1].bytes.end;
    sum.value = scaled ? number.value + part * word->value : (number.value + part) * scale.value;
    sum.kind = scale.kind;
    if (sum.unit == Unit::none && sum.currency == Currency::none) {
      Number measured = sum;
      measure(measured, last);
      sum.unit = measured.unit;
      sum.currency = measured.currency;
    }
    found_.push_back(sum);
    return true;
  }

  /// "三分之二", "3分の2", "百分之三十".
  std::size_t read_han(std::size_t i) {
    const bool parts =
        context_.is(i, "分") && (context_.is(i + 1, "之") || context_.is(i + 1, "の"));
    if (!parts || i == 0 || i + 2 >= context_.size()) return 0;
    const double denominator = context_[i - 1].value;
    const double numerator = context_[i + 2].value;
    const bool numbers = context_.is(i - 1, Type::digits) && context_.is(i + 2, Type::digits) &&
                         is_free(context_[i - 1].bytes.begin);
    if (!numbers || denominator < 2 || numerator <= 0) return 0;
    next_ = i + 3;
    constexpr double hundred = 100;
    if (denominator == hundred) {
      found_.push_back(make({i - 1, next_}, numerator, NumberKind::percent));
    } else if (numerator < denominator) {
      found_.push_back(make({i - 1, next_}, numerator / denominator, NumberKind::fraction));
    }
    return next_;
  }

  std::vector<Number> numbers_;
  const NumberContext& context_;
  const Phrases* phrases_;
  std::vector<Number> found_;
  std::size_t next_ = 0;  ///< behind what was found last
};

}  // namespace

std::vector<Number> add_fractions(std::vector<Number> numbers, const NumberContext& context) {
  return Finder(std::move(numbers), context).find();
}

}  // namespace diglot::tokenize
