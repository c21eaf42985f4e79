#include "tokenize/sentence_rules.h"

#include <algorithm>
#include <iterator>

#include "tokenize/code_points.h"
#include "tokenize/enumerators.h"
#include "tokenize/stop_words.h"

namespace diglot::tokenize {
namespace {

/// No word that the rules know is longer; keeps looking back and ahead in constant time.
constexpr std::size_t longest_word = 48;

class Rules {
 public:
  Rules(std::string_view text, std::string_view lang, std::size_t begin, const SentenceEnd& place)
      : text_(text), lang_(lang), begin_(begin), place_(place) {}

  [[nodiscard]] RuleVerdict judge() const {
    if (is_next_item()) return {.ends = true, .certain = true};
    if (is_enumerator() || is_inside_title()) return {.certain = true};
    RuleVerdict verdict;
    verdict.starter = is_starter();
    if (!place_.has_stop()) return verdict;
    if (place_.is_single_dot()) {
      verdict.abbreviation = abbreviation_kind(word_before(text_, begin_, place_.stop), lang_);
    }
    verdict.ends = ends(verdict);
    verdict.certain = !verdict.ends && surely_goes_on(verdict);
    return verdict;
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }

  /// "Dr." never ends a sentence, and a word in lower case behind "?", an abbreviation or a number
  /// goes on with it: a reporting clause ("—¿Qué? —dijo"), "approx. in", "24. madde".
  [[nodiscard]] bool surely_goes_on(const RuleVerdict& verdict) const {
    if (verdict.abbreviation == Abbreviation::never_ends) return true;
    if (place_.next == place_.end || !is_lower(at(place_.word).value)) return false;
    return place_.strong || verdict.abbreviation != Abbreviation::none ||
           is_digit(code_point_before(text_, place_.stop).value);
  }

  [[nodiscard]] bool ends(const RuleVerdict& verdict) const {
    if (place_.next == place_.end) return ends_unspaced(verdict);
    if (is_stop_mark(at(place_.next).value) || is_left_out() || is_spaced_ellipsis()) return false;
    const UChar32 first = at(place_.word).value;
    if (first < 0 || is_lower(first) || goes_on(first)) return false;
    return !place_.is_single_dot() || full_stop_ends(verdict);
  }

  static bool is_stop_mark(UChar32 c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

  /// Where no space follows: after 。！？, and where a text lost its space ("word.Next").
  [[nodiscard]] bool ends_unspaced(const RuleVerdict& verdict) const {
    const CodePoint next = at(place_.next);
    const UChar32 c = next.value;
    if (place_.ideographic || (place_.strong && is_ideograph(c))) {
      if (place_.closed && is_particle(next)) return false;
      return is_letter(c) || is_digit(c) || opens_sentence(c);
    }
    if (!is_upper(c) || !is_lower(at(next.end).value)) return false;
    const CodePoint last = code_point_before(text_, place_.stop);
    return is_lower(last.value) && is_lower(code_point_before(text_, last.begin).value) &&
           (!place_.is_single_dot() || verdict.abbreviation == Abbreviation::none);
  }

  /// Japanese goes on behind a quotation with a particle: 「…。」と述べた.
  [[nodiscard]] bool is_particle(const CodePoint& c) const {
    constexpr std::string_view particles = "とっがはをにへの";
    constexpr std::string_view also_of_words = "でもやかなだ";  // でも, もし, なぜ begin sentences
    const std::string_view letter = text_.substr(c.begin, c.end - c.begin);
    if (particles.find(letter) != particles.npos) return true;
    const UChar32 behind = at(c.end).value;
    const bool in_word = behind >= 0x3041 && behind <= 0x309F;
    return also_of_words.find(letter) != also_of_words.npos && !in_word;
  }

  /// Punctuation that no sentence begins with.
  static bool goes_on(UChar32 c) {
    return c == ',' || c == ';' || c == ':' || u_charType(c) == U_END_PUNCTUATION;
  }

  /// "(...)" stands for what was left out.
  [[nodiscard]] bool is_left_out() const {
    const UChar32 before = code_point_before(text_, place_.stop).value;
    return place_.dots == 3 && place_.closed && u_charType(before) == U_START_PUNCTUATION;
  }

  /// The last of the three in ". . .".
  [[nodiscard]] bool is_spaced_ellipsis() const {
    return place_.is_single_dot() && place_.stop >= 4 && text_.substr(place_.stop - 4, 4) == ". . ";
  }

  [[nodiscard]] bool full_stop_ends(const RuleVerdict& verdict) const {
    const std::string_view word = word_before(text_, begin_, place_.stop);
    const bool letter = is_letter(at(place_.word).value);
    if (is_ordinal(word)) return verdict.starter;
    switch (verdict.abbreviation) {
      case Abbreviation::never_ends:
        return false;
      case Abbreviation::before_number:
        return letter;
      case Abbreviation::after_number:
        return letter && (verdict.starter || is_after_number(word));
      case Abbreviation::may_end:
        return letter && (verdict.starter || place_.closed);
      case Abbreviation::none:
        break;
    }
    return true;
  }

  /// A function word with a capital begins a sentence; "A." may be an initial.
  [[nodiscard]] bool is_starter() const {
    std::size_t end = place_.word;
    for (CodePoint c = at(end);
         end - place_.word < longest_word && (is_letter(c.value) || is_mark(c.value));
         c = at(end)) {
      end = c.end;
    }
    if (end == place_.word) return false;
    const bool initial = at(place_.word).end == end && at(end).value == '.';
    return !initial && is_stop_word(text_.substr(place_.word, end - place_.word), lang_);
  }

  /// Whether the marks are those of the "1." or "a)" that the sentence begins with.
  [[nodiscard]] bool is_enumerator() const {
    if (!place_.has_stop() || place_.end - begin_ > longest_word) return false;
    const auto item = enumerator_at(text_, begin_);
    if (item && item->end == place_.end) return true;
    const std::string_view word = text_.substr(begin_, place_.stop - begin_);  // "3.2.1."
    return place_.is_single_dot() && !word.empty() &&
           word.find_first_not_of("0123456789.") == word.npos;
  }

  /// Whether the sentence is an item of a numbered list and the next one begins at the place.
  [[nodiscard]] bool is_next_item() const {
    const auto next = enumerator_at(text_, place_.next);
    if (!next || (!next->bracket && writes_dotted_ordinals())) return false;
    const auto item = enumerator_at(text_, begin_);
    return item && next->follows(*item) && (next->letter || !is_lower(at(at(next->end).end).value));
  }

  /// Without a mark, between words with capitals: "Trump Says He Will" is a title, not two
  /// sentences.
  [[nodiscard]] bool is_inside_title() const {
    if (place_.has_stop() || place_.word != place_.next) return false;
    const std::string_view left = word_before(text_, begin_, place_.stop);
    if (!is_upper(code_point_at(left, 0).value)) return false;
    std::size_t end = place_.word;
    for (CodePoint c = at(end);
         c.value >= 0 && end - place_.word < longest_word && !is_space(c.value); c = at(end)) {
      end = c.end;
    }
    return is_upper(at(place_.word).value) && is_upper(at(at(end).end).value);
  }

  /// Where "2." may well be "second", and does not number an item.
  [[nodiscard]] bool writes_dotted_ordinals() const {
    return lang_ == "de" || lang_ == "tr" || lang_ == "cs" || lang_ == "pl" || lang_ == "hu";
  }

  /// "3." and "XIV.", where the language writes ordinals so and nouns with capitals.
  [[nodiscard]] bool is_ordinal(std::string_view word) const {
    constexpr std::size_t most_digits = 2;
    constexpr std::size_t most_letters = 5;
    if (word.empty() || (lang_ != "de" && lang_ != "tr")) return false;
    return (word.size() <= most_digits && word.find_first_not_of("0123456789") == word.npos) ||
           (word.size() <= most_letters && word.find_first_not_of("IVX") == word.npos);
  }

  /// Digits, a Roman numeral or another abbreviation ("30 tys. zł.") in front of a word.
  [[nodiscard]] bool is_after_number(std::string_view word) const {
    const auto end = static_cast<std::size_t>(word.data() - text_.data());
    CodePoint c = code_point_before(text_, end);
    if (is_space(c.value)) c = code_point_before(text_, c.begin);
    return is_digit(c.value) || c.value == '.' || c.value == 'X' || c.value == 'I' ||
           c.value == 'V';
  }

  std::string_view text_;
  std::string_view lang_;
  std::size_t begin_;
  const SentenceEnd& place_;
};

}  // namespace

bool has_sentence_rules(std::string_view lang) {
  constexpr std::string_view languages[] = {"en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl",
                                            "bg", "cs", "tr", "hu", "it", "pt", "ar", "zh", "ja"};
  return std::ranges::find(languages, lang) != std::end(languages);
}

RuleVerdict judge_by_rules(std::string_view text, std::string_view lang, std::size_t begin,
                           const SentenceEnd& place) {
  return Rules(text, lang, begin, place).judge();
}

std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t word_end = end;
  for (CodePoint c = code_point_before(text, end);
       end > begin && word_end - end < longest_word && !is_space(c.value) &&
       u_charType(c.value) != U_START_PUNCTUATION &&
       u_hasBinaryProperty(c.value, UCHAR_QUOTATION_MARK) == 0;
       c = code_point_before(text, end)) {
    end = c.begin;
  }
  return text.substr(end, word_end - end);
}

}  // namespace diglot::tokenize
