#include "tokenize/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

#include "tokenize/abbreviations.h"
#include "tokenize/clitics.h"
#include "tokenize/code_points.h"
#include "tokenize/dictionary_words.h"
#include "tokenize/digits.h"
#include "tokenize/lines.h"
#include "tokenize/word_policy.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hyphen(UChar32 c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019; }

bool is_symbol(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_OTHER_SYMBOL || (type == U_MODIFIER_SYMBOL && c > 0xFFFF);
}

/// Half of a flag.
bool is_regional(UChar32 c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Letters that stand in words with spaces between, and digits.
bool is_wordly(UChar32 c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  return (is_letter(c) && !needs_dictionary(c)) || is_digit(c);
}

class Splitter {
 public:
  Splitter(std::string_view text, std::string_view lang)
      : text_(text), lang_(lang), policy_(word_policy(lang)) {}

  std::vector<Bytes> split() {
    for (std::size_t position = 0; position < text_.size();) {
      const CodePoint c = at(position);
      if (is_invisible(c.value)) {
        position = c.end;
      } else if (is_wordly(c.value)) {
        position = take_word(c);
      } else if (c.value >= 0x80 && needs_dictionary(c.value)) {
        position = take_run(c);
      } else {
        position = take_mark(c);
      }
    }
    return std::move(words_);
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }
  [[nodiscard]] CodePoint before(std::size_t position) const {
    return code_point_before(text_, position);
  }
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  [[nodiscard]] bool starts_with(std::size_t position, std::string_view prefix) const {
    return text_.compare(position, prefix.size(), prefix) == 0;
  }

  void add(std::size_t begin, std::size_t end) {
    const Bytes word = trim(text_, {begin, end});
    if (!word.empty()) words_.push_back(word);
  }

  // ---- words -------------------------------------------------------------------------------

  std::size_t take_word(const CodePoint& first) {
    const std::size_t begin = first.begin;
    if (is_address_at(begin)) {
      const std::size_t end = address_end(begin);
      add(begin, end);
      return end;
    }
    if (is_digit(first.value)) {
      const std::size_t end = number_end(begin);
      if (end > begin) {
        add(begin, end);
        return end;
      }
    }
    return take_letters(begin);
  }

  /// Letters and digits with what joins them; cut where the language cuts.
  std::size_t take_letters(std::size_t begin) {
    std::size_t end = begin;
    std::size_t word_begin = begin;
    for (CodePoint c = at(end);; c = at(end)) {
      if (is_wordly(c.value) || (end > word_begin && is_mark(c.value))) {
        end = c.end;
        continue;
      }
      const std::size_t joined = joiner_end(begin, c);
      if (joined == end) break;
      const std::size_t cut = cut_at(word_begin, c);
      if (cut != npos) {
        add(word_begin, cut);
        word_begin = cut;
        if (policy_.cuts_hyphens && is_hyphen(c.value)) {
          add(c.begin, c.end);
          word_begin = c.end;
        }
      }
      end = joined;
    }
    if (is_address_in(begin, end)) {
      end = std::max(end, address_end(begin));  // an invisible character ends an address early
    } else {
      end = with_dot(word_begin, end);
    }
    add(word_begin, end);
    return end;
  }

  /// Behind a mark that joins what stands before and behind it into a word; its begin where it does
  /// not.
  [[nodiscard]] std::size_t joiner_end(std::size_t begin, const CodePoint& mark) const {
    const UChar32 c = mark.value;
    if (!is_apostrophe(c) && !is_hyphen(c) && c != '.' && c != ',' && c != '/' && c != '@' &&
        c != '&' && c != 0xB7) {
      return mark.begin;
    }
    const UChar32 last = before(mark.begin).value;
    const UChar32 next = at(mark.end).value;
    if (!is_wordly(next)) return mark.begin;
    const bool last_digit = is_digit(last);
    const bool next_digit = is_digit(next);
    bool joins = true;
    if (c == '.') {
      joins = last_digit == next_digit;
    } else if (c == ',') {
      joins = last_digit && next_digit;
    } else if (c == '/') {
      joins = last_digit && next_digit;
    } else if (c == '@') {
      joins = true;
    } else if (c == '&') {
      joins = is_upper(last) && is_upper(next) && mark.begin - begin <= 3;
    } else if (is_hyphen(c)) {
      joins = !last_digit || !next_digit || has_letter(begin, mark.begin);
    }
    return joins ? mark.end : mark.begin;
  }

  [[nodiscard]] bool has_letter(std::size_t begin, std::size_t end) const {
    constexpr std::size_t far = 32;
    if (end - begin > far) begin = end - far;
    return std::ranges::any_of(between(begin, end), [](char c) { return !is_ascii_digit(c); });
  }

  static constexpr std::size_t npos = std::string_view::npos;
  static constexpr UChar32 degree = 0xB0;

  /// Where the word that began at `begin` is cut at a mark that joins; npos where it isn't.
  [[nodiscard]] std::size_t cut_at(std::size_t begin, const CodePoint& mark) const {
    const std::string_view left = between(begin, mark.begin);
    if (is_apostrophe(mark.value)) {
      return policy_.elides && elides(left, lang_) ? mark.end : npos;
    }
    if (!is_hyphen(mark.value)) return npos;
    if (policy_.cuts_hyphens) {
      const bool letters = is_letter(before(mark.begin).value) && is_letter(at(mark.end).value);
      return letters && !has_digit(begin, mark.end) ? mark.begin : npos;
    }
    if (!policy_.cuts_clitics) return npos;
    switch (hyphen_side(left, between(mark.end, letters_end(mark.end)))) {
      case HyphenSide::left:
        return mark.end;
      case HyphenSide::right:
        return mark.begin;
      case HyphenSide::both:
        break;
    }
    return npos;
  }

  /// Whether the space-free stretch around a hyphen holds a digit, as designators do.
  [[nodiscard]] bool has_digit(std::size_t begin, std::size_t hyphen_end) const {
    constexpr std::size_t far = 48;
    if (hyphen_end - begin > far) begin = hyphen_end - far;
    return std::ranges::any_of(between(begin, letters_end(hyphen_end)), is_ascii_digit) ||
           is_ascii_digit(letters_end(hyphen_end) < text_.size() ? text_[letters_end(hyphen_end)]
                                                                 : ' ');
  }

  [[nodiscard]] std::size_t letters_end(std::size_t position) const {
    constexpr std::size_t longest = 48;
    std::size_t end = position;
    for (CodePoint c = at(end); end - position < longest && is_letter(c.value); c = at(end)) {
      end = c.end;
    }
    return end;
  }

  /// Takes the full stop of "U.S.", "Dr." and "3." along.
  [[nodiscard]] std::size_t with_dot(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 24;
    if (end >= text_.size() || text_[end] != '.' || end - begin > longest) return end;
    const UChar32 next = at(end + 1).value;
    if (next == '.') return end;
    const std::string_view word = between(begin, end);
    if (word.find('.') != word.npos) {
      return abbreviation_kind(word, lang_) != Abbreviation::none ? end + 1 : end;
    }
    return policy_.keeps_abbreviation_dot && is_abbreviation(word, end + 1) ? end + 1 : end;
  }

  /// Whether the full stop behind `word` is its own. "No." and "art." are words too, and a letter
  /// may end a sentence: what follows tells.
  [[nodiscard]] bool is_abbreviation(std::string_view word, std::size_t behind) const {
    const Abbreviation kind = abbreviation_kind(word, lang_);
    std::size_t next = behind;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const UChar32 first = at(next).value;
    switch (kind) {
      case Abbreviation::none:
        return false;
      case Abbreviation::before_number:
        return is_digit(first) || is_lower(first) || is_upper(first);
      case Abbreviation::never_ends:
      case Abbreviation::after_number:
        return first >= 0 || kind == Abbreviation::after_number;
      case Abbreviation::may_end:
        return first >= 0 || word.size() > 2;
    }
    return false;
  }

  // ---- numbers -----------------------------------------------------------------------------

  /// End of "1 170", "1,170.5", "13:05", "20%", "46-49", "3." if one begins here and no letter
  /// follows; else `begin`.
  [[nodiscard]] std::size_t number_end(std::size_t begin) const {
    std::size_t end = digits_end(begin);
    if (end == begin) return begin;
    constexpr std::size_t group = 3;
    constexpr int most_groups = 16;  // bounds the time where none of them is one
    if (end - begin <= group) {
      std::size_t space = group_space(end);
      for (int i = 0; i < most_groups && space > 0 && is_group(end + space); ++i) {
        end += space + group;
        space = group_space(end);
      }
    }
    for (int i = 0; i < most_groups && end + 1 < text_.size() && joins_digits(text_[end]) &&
                    is_ascii_digit(text_[end + 1]);
         ++i) {
      end = digits_end(end + 1);
    }
    if (end < text_.size() && text_[end] == '%' && policy_.keeps_percent) return end + 1;
    if (is_wordly(at(end).value)) return begin;
    if (const std::size_t mark = joiner_end(begin, at(end)); mark != end) return begin;
    return with_ordinal_dot(begin, end);
  }

  [[nodiscard]] std::size_t digits_end(std::size_t position) const {
    while (position < text_.size() && is_ascii_digit(text_[position])) ++position;
    return position;
  }

  [[nodiscard]] bool joins_digits(char c) const {
    return c == '.' || c == ',' || c == ':' || c == '/' || (c == '-' && policy_.joins_ranges);
  }

  [[nodiscard]] bool is_group(std::size_t position) const {
    constexpr std::size_t group = 3;
    return digits_end(position) == position + group;
  }

  /// Length of the space in front of a group of three digits: a no-break or thin one in every
  /// language, a plain one where the language groups digits so.
  [[nodiscard]] std::size_t group_space(std::size_t position) const {
    const CodePoint c = at(position);
    const bool narrow = c.value == 0xA0 || c.value == 0x202F || c.value == 0x2009;
    return narrow || (c.value == ' ' && groups_with_space(lang_)) ? c.end - c.begin : 0;
  }

  [[nodiscard]] std::size_t with_ordinal_dot(std::size_t begin, std::size_t end) const {
    constexpr std::size_t most_digits = 2;
    if (!policy_.dots_ordinals || end >= text_.size() || text_[end] != '.') return end;
    const bool hungarian = lang_ == "hu";  // years too: "1998. május"
    if (end - begin > most_digits && !hungarian) return end;
    const CodePoint space = at(end + 1);
    if (!is_space(space.value)) return end;
    const UChar32 next = at(space.end).value;
    return is_letter(next) && (!hungarian || is_lower(next)) ? end + 1 : end;
  }

  // ---- addresses ---------------------------------------------------------------------------

  [[nodiscard]] bool is_address_at(std::size_t begin) const {
    const char c = text_[begin];
    return ((c == 'h' || c == 'H') &&
            (starts_with(begin, "http://") || starts_with(begin, "https://"))) ||
           (c == 'w' && starts_with(begin, "www."));
  }

  /// "pic.twitter.com" in front of "/XxV2", "name@example.org".
  [[nodiscard]] bool is_address_in(std::size_t begin, std::size_t end) const {
    const std::string_view word = between(begin, end);
    const std::size_t at_sign = word.find('@');
    if (at_sign != word.npos) return word.find('.', at_sign) != word.npos;
    return end < text_.size() && text_[end] == '/' && word.find('.') != word.npos &&
           is_wordly(at(end + 1).value) && !is_digit(at(begin).value);
  }

  /// The end of the space-free stretch, without the punctuation at its end.
  [[nodiscard]] std::size_t address_end(std::size_t begin) const {
    std::size_t end = begin;
    std::size_t position = begin;
    for (CodePoint c = at(position); c.value >= 0 && !is_invisible(c.value); c = at(position)) {
      position = c.end;
      if (is_wordly(c.value) || c.value == '/' || is_mark(c.value)) end = c.end;
    }
    return end;
  }

  // ---- punctuation -------------------------------------------------------------------------

  std::size_t take_run(const CodePoint& first) {
    std::size_t end = first.end;
    CodePoint c = at(end);
    while (c.value >= 0 && (needs_dictionary(c.value) || is_mark(c.value))) {
      end = c.end;
      c = at(end);
    }
    append_dictionary_words(text_, {first.begin, end}, words_);
    return end;
  }

  std::size_t take_mark(const CodePoint& first) {
    const std::size_t end = mark_end(first);
    if (end < text_.size() && (first.value == '#' || first.value == '@') && end == first.end &&
        is_letter(at(end).value)) {
      return take_letters(first.begin, end);
    }
    add(first.begin, end);
    return end;
  }

  /// "#tag" and "@name-2" are words.
  std::size_t take_letters(std::size_t begin, std::size_t end) {
    for (CodePoint c = at(end); is_wordly(c.value) || is_mark(c.value) ||
                                (is_hyphen(c.value) && is_wordly(at(c.end).value));
         c = at(end)) {
      end = c.end;
    }
    add(begin, end);
    return end;
  }

  [[nodiscard]] std::size_t mark_end(const CodePoint& first) const {
    if (const std::size_t end = emoticon_end(first.begin); end > first.begin) return end;
    if (const std::size_t end = references_end(first.begin); end > first.begin) return end;
    std::size_t end = first.end;
    if (first.value == degree && is_upper(at(end).value)) return at(end).end;
    if (is_symbol(first.value)) return symbols_end(first);
    const bool repeats = policy_.joins_marks || (first.value != '!' && first.value != '?');
    const bool asks = first.value == '!' || first.value == '?';
    if (repeats && may_repeat(first.value)) {
      for (CodePoint c = at(end);
           c.value == first.value || (asks && (c.value == '!' || c.value == '?')); c = at(end)) {
        end = c.end;
      }
    }
    for (CodePoint c = at(end); c.value >= 0x80 && is_mark(c.value); c = at(end)) end = c.end;
    return end;
  }

  static bool may_repeat(UChar32 c) {
    constexpr std::string_view marks = ".-!?=*_~<>$#+`'";
    return (c < 0x80 && marks.find(static_cast<char>(c)) != marks.npos) || c == 0x2014 ||
           c == 0x2026;
  }

  /// What a page left of its quotes: "&#39;&#39;", "&quot;"; else `begin`.
  [[nodiscard]] std::size_t references_end(std::size_t begin) const {
    constexpr std::size_t longest = 10;
    std::size_t end = begin;
    while (end < text_.size() && text_[end] == '&') {
      const std::size_t semicolon = between(end, std::min(end + longest, text_.size())).find(';');
      if (semicolon == npos) break;
      const std::string_view name = between(end + 1, end + semicolon);
      const bool named = !name.empty() && std::ranges::all_of(name, [](char c) {
        return is_ascii_digit(c) || c == '#' || (c >= 'a' && c <= 'z');
      });
      if (!named) break;
      end += semicolon + 1;
    }
    return end;
  }

  /// An emoji, and the same again behind it.
  [[nodiscard]] std::size_t symbols_end(const CodePoint& first) const {
    const bool flag = is_regional(first.value) && is_regional(at(first.end).value);
    std::size_t end = symbol_end(flag ? at(first.end).end : first.end);
    const std::string_view symbol = between(first.begin, end);
    while (starts_with(end, symbol)) end += symbol.size();
    return end;
  }

  /// An emoji with what modifies it, or is joined to it.
  [[nodiscard]] std::size_t symbol_end(std::size_t end) const {
    constexpr UChar32 zero_width_joiner = 0x200D;
    for (CodePoint c = at(end); c.value >= 0; c = at(end)) {
      const bool modifies = (c.value >= 0x1F3FB && c.value <= 0x1F3FF) || is_mark(c.value);
      const bool joined = before(end).value == zero_width_joiner && is_symbol(c.value);
      if (!modifies && !joined) break;
      end = c.end;
    }
    return end;
  }

  /// ":)", ";-)" and the like, with a space on either side; else `begin`.
  [[nodiscard]] std::size_t emoticon_end(std::size_t begin) const {
    constexpr std::string_view eyes = ":;=8";
    constexpr std::string_view mouths = ")(DPp/\\|]*";
    if (eyes.find(text_[begin]) == eyes.npos) return begin;
    if (begin > 0 && !is_space(before(begin).value)) return begin;
    std::size_t end = begin + 1;
    if (end < text_.size() && text_[end] == '-') ++end;
    if (end >= text_.size() || mouths.find(text_[end]) == mouths.npos) return begin;
    ++end;
    return end == text_.size() || is_space(at(end).value) ? end : begin;
  }

  std::string_view text_;
  std::string_view lang_;
  WordPolicy policy_;
  std::vector<Bytes> words_;
};

}  // namespace

std::vector<Bytes> split_words(std::string_view text, std::string_view lang) {
  return Splitter(text, lang).split();
}

}  // namespace diglot::tokenize
