#include "tokenize/number_tokens.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "tokenize/code_points.h"
#include "tokenize/digit_dates.h"
#include "tokenize/digits.h"
#include "tokenize/fold.h"
#include "tokenize/han_numerals.h"
#include "tokenize/lines.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

constexpr std::size_t longest_word = 96;

bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }

/// Letters of scripts with case: glued to digits they make a name ("5G") or a unit ("5km").
bool is_cased(UChar32 c) { return c >= 0 && u_hasBinaryProperty(c, UCHAR_CASED) != 0; }

/// Units that are written without a space behind their number.
bool is_unit(std::string_view folded) {
  constexpr std::string_view units[] = {
      "km", "m",  "cm",  "mm",  "kg",  "g",   "t",   "l",   "ha",   "h",   "min", "s", "mw",
      "gw", "kw", "kwh", "mwh", "mhz", "ghz", "gb",  "mb",  "tb",   "bn",  "tn",  "k", "mph",
      "ft", "in", "км",  "м",   "кг",  "т",   "χλμ", "lei", "euro", "eur", "usd"};
  return std::find(std::begin(units), std::end(units), folded) != std::end(units);
}

/// Endings that make digits an ordinal: "3rd", "1er", "40-й", "3-lea".
bool is_ordinal_ending(std::string_view folded, std::string_view lang) {
  static constexpr WordList endings[] = {
      {"en", "st nd rd th"},
      {"fr", "er re e è ème eme nd nde"},
      {"ro", "lea a ea"},
      {"es", "º ª o a er"},
      {"it", "º ª o a"},
      {"pt", "º ª o a"},
      {"ru", "й я е го му м х ю ой ая ое"},
      {"uk", "й я е го му м х ю ї ій га та те ша"},
      {"bg", "и а о ят ия та ма ри ва ви ти"},
      {"el", "ο η ος ου ης ή ό ων ους ες οι α ον"},
  };
  // English ones stand in names of streets in any language.
  return is_listed(endings, lang, folded) || is_listed(std::span(endings).first(1), "en", folded);
}

/// Whether words with hyphens between them may together play this role: "twenty-first".
bool joins_words(WordRole role) { return role == WordRole::cardinal || role == WordRole::ordinal; }

class Reader {
 public:
  Reader(std::string_view text, std::string_view lang)
      : text_(text), lang_(lang), words_(NumberWords::of(lang)) {}

  std::vector<NumberToken> read() {
    while (position_ < text_.size()) {
      const CodePoint c = code_point_at(text_, position_);
      if (is_invisible(c.value)) {
        position_ = c.end;
      } else if (is_digit(c.value)) {
        read_number();
      } else if (is_ideograph(c.value)) {
        read_ideograph(c);
      } else if (is_letter(c.value)) {
        read_word();
      } else {
        position_ = c.end;
        add_mark({c.begin, c.end});
      }
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }
  [[nodiscard]] std::string_view view(Bytes bytes) const {
    return text_.substr(bytes.begin, bytes.size());
  }

  void add_mark(Bytes bytes) {
    tokens_.push_back(
        {.type = NumberTokenType::mark, .bytes = bytes, .folded = std::string(view(bytes))});
  }

  /// End of the letters and marks from `begin`, with apostrophes between letters.
  [[nodiscard]] std::size_t letters_end(std::size_t begin) const {
    std::size_t end = begin;
    for (CodePoint c = at(end); c.value >= 0; c = at(end)) {
      const bool letter = (is_letter(c.value) && !is_ideograph(c.value)) || is_mark(c.value);
      if (!letter && !(is_apostrophe(c.value) && end > begin && is_letter(at(c.end).value))) break;
      end = c.end;
    }
    return end;
  }

  /// Letters and digits with hyphens, slashes and marks between: the rest of a name.
  [[nodiscard]] std::size_t name_end(std::size_t begin) const {
    std::size_t end = begin;
    for (CodePoint c = at(end); c.value >= 0; c = at(end)) {
      const bool part =
          (is_letter(c.value) && !is_ideograph(c.value)) || is_digit(c.value) || is_mark(c.value);
      const UChar32 next = at(c.end).value;
      const bool joint =
          (c.value == '-' || c.value == '/' || c.value == '.' || c.value == 0x2011) &&
          (is_letter(next) || is_digit(next)) && !is_ideograph(next);
      if (!part && !joint) break;
      end = c.end;
    }
    return end;
  }

  /// A word; "S-300" and "G7" are names and left out, "quatre-vingt-dix" is one word.
  void read_word() {
    const std::size_t begin = position_;
    const std::size_t end = letters_end(begin);
    const UChar32 next = at(end).value;
    const bool hyphen = next == '-' || next == 0x2011;
    const bool digit_follows = is_digit(next) || (hyphen && is_digit(at(at(end).end).value));
    if (digit_follows && (!hyphen || has_upper({begin, end}))) {
      position_ = name_end(end);
      return;
    }
    position_ = end;
    if (hyphen && read_compound(begin, end)) return;
    add_word({begin, end});
  }

  [[nodiscard]] bool has_upper(Bytes bytes) const {
    for (std::size_t i = bytes.begin; i < bytes.end;) {
      const CodePoint c = at(i);
      if (is_upper(c.value)) return true;
      i = c.end;
    }
    return false;
  }

  /// Takes the words that hyphens join if together they are a number.
  bool read_compound(std::size_t begin, std::size_t end) {
    while (end < text_.size() && text_[end] == '-' && end - begin < longest_word) {
      const std::size_t next = letters_end(end + 1);
      if (next == end + 1) break;
      end = next;
    }
    if (end - begin > longest_word) return false;
    const Bytes bytes = trim(text_, {begin, end});
    std::string folded = fold(view(bytes), lang_);
    const std::optional<NumberWord> meaning = words_.find(folded);
    if (!meaning || !joins_words(meaning->role)) return false;
    tokens_.push_back({.type = NumberTokenType::word,
                       .bytes = bytes,
                       .folded = std::move(folded),
                       .meaning = meaning});
    position_ = end;
    return true;
  }

  void add_word(Bytes raw) {
    const Bytes bytes = trim(text_, raw);
    NumberToken token{.type = NumberTokenType::word, .bytes = bytes};
    if (bytes.size() <= longest_word) {
      token.folded = fold(view(bytes), lang_);
      token.meaning = words_.find(token.folded);
    }
    tokens_.push_back(std::move(token));
  }

  void read_ideograph(const CodePoint& c) {
    if (const HanNumeral numeral = read_han_numeral(text_, c.begin, lang_); numeral.end > c.begin) {
      tokens_.push_back({.type = NumberTokenType::digits,
                         .bytes = {c.begin, numeral.end},
                         .value = numeral.value});
      position_ = numeral.end;
      return;
    }
    position_ = c.end;
    if (c.value >= 0x30A1 && c.value <= 0x30FF) {  // Katakana makes words
      while (at(position_).value >= 0x30A1 && at(position_).value <= 0x30FF) {
        position_ = at(position_).end;
      }
    }
    add_word({c.begin, position_});
  }

  /// A date or time in digits, part by part.
  bool read_date() {
    const std::vector<Number> parts = read_digit_date(text_, position_, lang_);
    for (const Number& part : parts) {
      tokens_.push_back({.type = NumberTokenType::dated,
                         .bytes = part.bytes,
                         .value = part.value,
                         .kind = part.kind});
      position_ = part.bytes.end;
    }
    return !parts.empty();
  }

  void read_number() {
    const std::size_t begin = position_;
    if (read_date()) return;
    const DigitNumber number = read_digits(text_, begin, lang_);
    position_ = number.end;
    const UChar32 next = at(number.end).value;
    if (!number.number || (is_cased(next) && !reads_glued(number.end))) {
      position_ = name_end(number.end);
      return;
    }
    NumberToken token{.type = NumberTokenType::digits,
                      .bytes = {begin, number.end},
                      .value = number.value,
                      .plain = number.plain};
    read_ending(token);
    const bool four_digits = number.plain && number.digits == 4;
    if (four_digits && token.kind == NumberKind::cardinal && token.value >= 1900 &&
        token.value < 2100) {
      token.kind = NumberKind::year;
    }
    tokens_.push_back(std::move(token));
  }

  /// Whether the letters right behind digits leave them a number: a unit, an ending, "1990s".
  [[nodiscard]] bool reads_glued(std::size_t position) const {
    const Bytes letters = {position, letters_end(position)};
    if (letters.size() > longest_word || is_digit(at(letters.end).value)) return false;
    // "5g" is a weight, "5G" a name.
    const bool one_capital = is_upper(at(position).value) && at(position).end == letters.end;
    const std::string folded = fold(view(letters), lang_);
    return (is_unit(folded) && !one_capital) || folded == "s" || is_ordinal_ending(folded, lang_) ||
           words_.find(folded).has_value() || is_adjective_ending(folded);
  }

  /// Letters that make an adjective of a number without a hyphen: "44χρονη", "20letého",
  /// "1980er".
  [[nodiscard]] bool is_adjective_ending(std::string_view folded) const {
    static constexpr WordList ages[] = {{"de", "er jährige jähriger jährigen jähriges"},
                                        {"it", "enne enni"}};
    if (is_listed(ages, lang_, folded)) return true;
    // Four letters: "5G" and "4x4" are names.
    const std::size_t shortest = lang_ == "cs" ? 4 : 8;  // bytes
    return (lang_ == "cs" || lang_ == "el") && folded.size() >= shortest &&
           is_lower(code_point_at(folded, 0).value);
  }

  /// The ordinal ending behind digits, glued or after a hyphen.
  void read_ending(NumberToken& token) {
    std::size_t begin = token.bytes.end;
    if (at(begin).value == '-') ++begin;
    const Bytes letters = {begin, letters_end(begin)};
    constexpr std::size_t longest_ending = 8;
    if (!token.plain || letters.empty() || letters.size() > longest_ending) return;
    const std::string folded = fold(view(letters), lang_);
    const bool decade = (lang_ == "en" && folded == "s") || (lang_ == "de" && folded == "er");
    if (decade && begin == token.bytes.end) {
      position_ = token.bytes.end = letters.end;
    } else if (is_ordinal_ending(folded, lang_)) {
      position_ = token.bytes.end = letters.end;
      token.kind = NumberKind::ordinal;
    }
  }

  std::string_view text_;
  std::string_view lang_;
  const NumberWords& words_;
  std::vector<NumberToken> tokens_;
  std::size_t position_ = 0;
};

}  // namespace

std::vector<NumberToken> read_number_tokens(std::string_view sentence, std::string_view lang) {
  return Reader(sentence, lang).read();
}

}  // namespace diglot::tokenize
