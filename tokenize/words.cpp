#include "tokenize/words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "tokenize/abbreviations.h"
#include "tokenize/addresses.h"
#include "tokenize/clitics.h"
#include "tokenize/code_points.h"
#include "tokenize/dictionary_words.h"
#include "tokenize/lines.h"
#include "tokenize/word_characters.h"
#include "tokenize/word_marks.h"
#include "tokenize/word_numbers.h"
#include "tokenize/word_policy.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

class Splitter : private WordText {
 public:
  Splitter(std::string_view text, std::string_view lang)
      : WordText(text), lang_(lang), policy_(word_policy(lang)) {}

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
  void add(std::size_t begin, std::size_t end) {
    const Bytes word = trim(text_, {begin, end});
    if (!word.empty()) words_.push_back(word);
  }

  std::size_t take_word(const CodePoint& first) {
    const std::size_t begin = first.begin;
    if (is_address_at(text_, begin)) {
      const std::size_t end = address_end(text_, begin);
      add(begin, end);
      return end;
    }
    if (is_digit(first.value)) {
      const std::size_t end = word_number_end(text_, begin, lang_, policy_);
      const bool goes_on = is_wordly(at(end).value) || joiner_end(begin, at(end)) != end;
      if (end > begin && (!goes_on || before(end).value == '%')) {
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
    if (is_address_in(text_, begin, end)) {
      end =
          std::max(end, address_end(text_, begin));  // an invisible character ends an address early
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
    } else if (c == ',' || c == '/') {
      joins = last_digit && next_digit;
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
    const std::size_t end = std::min(letters_end(hyphen_end) + 1, text_.size());
    return std::ranges::any_of(between(begin, end), is_ascii_digit);
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
    const std::size_t end = word_mark_end(text_, first.begin, policy_);
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

  std::string_view lang_;
  WordPolicy policy_;
  std::vector<Bytes> words_;
};

}  // namespace

std::vector<Bytes> split_words(std::string_view text, std::string_view lang) {
  return Splitter(text, lang).split();
}

}  // namespace diglot::tokenize
