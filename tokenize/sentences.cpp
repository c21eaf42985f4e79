#include "tokenize/sentences.h"

#include <algorithm>
#include <cstddef>

#include "tokenize/abbreviations.h"
#include "tokenize/code_points.h"
#include "tokenize/lines.h"
#include "tokenize/stop_words.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

/// No word that the rules know is longer; keeps looking back and ahead in constant time.
constexpr std::size_t longest_word = 48;

bool is_full_stop(UChar32 c) { return c == '.' || c == 0xFF0E || c == 0x2024; }

bool is_quote(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0; }

bool is_dash(UChar32 c) { return c == '-' || u_charType(c) == U_DASH_PUNCTUATION; }

/// Punctuation that a sentence may begin with.
bool is_opening(UChar32 c) {
  const auto type = u_charType(c);
  return is_quote(c) || is_dash(c) || type == U_START_PUNCTUATION || c == 0xBF || c == 0xA1 ||
         c == '*' || c == 0x2022;
}

/// Marks that end a sentence, with the quotes and brackets that close behind them.
struct Stop {
  std::size_t begin = 0;
  std::size_t end = 0;       ///< behind the closers
  std::size_t dots = 0;      ///< full stops; an ellipsis character counts three
  bool strong = false;       ///< ! ? and the like
  bool ideographic = false;  ///< 。！？: no space follows
  bool closed = false;       ///< there are closers

  [[nodiscard]] bool is_single_dot() const { return !strong && dots == 1; }
};

class Splitter {
 public:
  Splitter(std::string_view text, std::string_view lang)
      : text_(text), lang_(lang), dotted_ordinals_(lang == "de" || lang == "tr") {}

  std::vector<Bytes> split() {
    for (std::size_t position = 0; position < text_.size();) {
      const CodePoint c = code_point_at(text_, position);
      position = c.end;
      if (c.value == '"') quotes_open_ = !quotes_open_;
      if (!is_stop(c.value)) continue;
      const Stop stop = read_stop(c.begin);
      position = stop.end;
      const std::size_t next = skip_spaces(stop.end);
      if (next < text_.size() && ends_sentence(stop, next)) {
        add({begin_, stop.end});
        begin_ = next;
      }
    }
    add({begin_, text_.size()});
    return std::move(sentences_);
  }

 private:
  void add(Bytes raw) {
    const Bytes sentence = trim(text_, raw);
    if (!sentence.empty()) sentences_.push_back(sentence);
  }

  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }

  [[nodiscard]] bool is_stop(UChar32 c) const {
    if (c < 0x80) return c == '.' || c == '!' || c == '?' || (c == ';' && lang_ == "el");
    return c == 0x2026 || (c == 0x37E && lang_ == "el") ||
           u_hasBinaryProperty(c, UCHAR_S_TERM) != 0;
  }

  /// Whether a mark right behind the end of a sentence belongs to it.
  [[nodiscard]] bool is_closer(UChar32 c) const {
    if (u_charType(c) == U_END_PUNCTUATION || u_charType(c) == U_FINAL_PUNCTUATION) return true;
    if (!is_quote(c) || u_charType(c) == U_START_PUNCTUATION) return false;
    return (lang_ != "zh" && lang_ != "ja") || (c != 0x201C && c != 0x2018);
  }

  [[nodiscard]] std::size_t skip_spaces(std::size_t position) const {
    for (CodePoint c = at(position); is_invisible(c.value); c = at(position)) position = c.end;
    return position;
  }

  /// French has a space before », and some texts before every quote that closes.
  [[nodiscard]] std::size_t skip_spaced_closer(std::size_t position) const {
    const std::size_t after_space = skip_spaces(position);
    const CodePoint c = at(after_space);
    const bool closes = c.value == 0xBB || c.value == 0x201D || (c.value == '"' && quotes_open_);
    if (after_space == position || !closes) return position;
    const UChar32 next = at(c.end).value;
    return next < 0 || is_space(next) || next == '.' || next == ',' ? c.end : position;
  }

  Stop read_stop(std::size_t position) {
    Stop stop{.begin = position, .end = position};
    for (CodePoint c = at(position); c.value >= 0; c = at(stop.end)) {
      if (is_stop(c.value)) {
        if (c.value == 0x2026) {
          stop.dots += 3;
        } else if (is_full_stop(c.value)) {
          ++stop.dots;
        } else {
          stop.strong = true;
          stop.ideographic |= c.value > 0x3000;
        }
      } else if (is_closer(c.value)) {
        stop.closed = true;
        if (c.value == '"') quotes_open_ = !quotes_open_;
      } else {
        const std::size_t behind = skip_spaced_closer(stop.end);
        if (behind == stop.end) break;
        if (text_[behind - 1] == '"') quotes_open_ = !quotes_open_;
        stop.closed = true;
        stop.end = behind;
        continue;
      }
      stop.end = c.end;
    }
    return stop;
  }

  /// What stands before a full stop, back to a space or bracket.
  [[nodiscard]] std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    for (CodePoint c = code_point_before(text_, begin);
         begin > begin_ && end - begin < longest_word && !is_space(c.value) &&
         u_charType(c.value) != U_START_PUNCTUATION && !is_quote(c.value);
         c = code_point_before(text_, begin)) {
      begin = c.begin;
    }
    return text_.substr(begin, end - begin);
  }

  [[nodiscard]] std::string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    for (CodePoint c = at(end);
         end - begin < longest_word && (is_letter(c.value) || is_mark(c.value)); c = at(end)) {
      end = c.end;
    }
    return text_.substr(begin, end - begin);
  }

  [[nodiscard]] bool ends_sentence(const Stop& stop, std::size_t next) const {
    if (next == stop.end) return ends_unspaced(stop, next);
    if (is_stop(at(next).value) || is_left_out(stop)) return false;
    std::size_t word_begin = next;
    CodePoint first = at(next);
    while (first.value >= 0 && (is_opening(first.value) || is_space(first.value))) {
      word_begin = first.end;
      first = at(word_begin);
    }
    if (first.value < 0 || is_lower(first.value) || goes_on(first.value)) return false;
    return !stop.is_single_dot() || full_stop_ends(stop, word_begin);
  }

  /// Where no space follows: after 。！？, and where a text lost its space ("word.Next").
  [[nodiscard]] bool ends_unspaced(const Stop& stop, std::size_t next) const {
    const UChar32 c = at(next).value;
    if (stop.ideographic || (stop.strong && is_ideograph(c))) {
      // Japanese goes on behind a quotation with a particle in Hiragana.
      if (stop.closed && c >= 0x3041 && c <= 0x309F) return false;
      return is_letter(c) || is_digit(c) || is_opening(c);
    }
    if (!is_upper(c) || !is_lower(at(at(next).end).value)) return false;
    const CodePoint last = code_point_before(text_, stop.begin);
    return is_lower(last.value) && is_lower(code_point_before(text_, last.begin).value) &&
           (!stop.is_single_dot() || abbreviation_at(stop) == Abbreviation::none);
  }

  /// Punctuation that no sentence begins with.
  static bool goes_on(UChar32 c) {
    return c == ',' || c == ';' || c == ':' || u_charType(c) == U_END_PUNCTUATION;
  }

  /// "(...)" stands for what was left out.
  [[nodiscard]] bool is_left_out(const Stop& stop) const {
    const UChar32 before = code_point_before(text_, stop.begin).value;
    return stop.dots == 3 && stop.closed && u_charType(before) == U_START_PUNCTUATION;
  }

  [[nodiscard]] Abbreviation abbreviation_at(const Stop& stop) const {
    return abbreviation_kind(word_before(stop.begin), lang_);
  }

  [[nodiscard]] bool full_stop_ends(const Stop& stop, std::size_t next) const {
    const std::string_view word = word_before(stop.begin);
    const UChar32 first = at(next).value;
    if (is_enumerator(word)) return false;
    if (is_ordinal(word)) return is_starter(next);
    switch (abbreviation_kind(word, lang_)) {
      case Abbreviation::never_ends:
        return false;
      case Abbreviation::before_number:
        return is_letter(first);
      case Abbreviation::after_number:
        return is_letter(first) && (is_starter(next) || is_after_number(word));
      case Abbreviation::may_end:
        return is_letter(first) && (is_starter(next) || stop.closed);
      case Abbreviation::none:
        break;
    }
    return true;
  }

  /// A function word with a capital begins a sentence; "A." may be an initial.
  [[nodiscard]] bool is_starter(std::size_t position) const {
    const std::string_view word = word_at(position);
    const bool initial =
        at(position).end == position + word.size() && at(position + word.size()).value == '.';
    return !initial && is_stop_word(word, lang_);
  }

  /// "1." or "3.2.1." in front of an item.
  [[nodiscard]] bool is_enumerator(std::string_view word) const {
    return word.data() == text_.data() + begin_ && !word.empty() &&
           word.find_first_not_of("0123456789.") == word.npos;
  }

  /// "3." and "XIV.", where the language writes ordinals so and nouns with capitals.
  [[nodiscard]] bool is_ordinal(std::string_view word) const {
    constexpr std::size_t most_digits = 2;
    constexpr std::size_t most_letters = 5;
    if (word.empty() || !dotted_ordinals_) return false;
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
  bool dotted_ordinals_;
  std::vector<Bytes> sentences_;
  std::size_t begin_ = 0;     ///< of the sentence that is being read
  bool quotes_open_ = false;  ///< whether the number of straight quotes so far is odd
};

}  // namespace

std::vector<Bytes> split_sentences(std::string_view line, std::string_view lang) {
  return Splitter(line, lang).split();
}

}  // namespace diglot::tokenize
