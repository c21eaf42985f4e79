#include "tokenize/words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "tokenize/code_points.h"
#include "tokenize/digits.h"
#include "tokenize/fold.h"
#include "tokenize/lines.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

std::unique_ptr<icu::BreakIterator> make_word_breaks() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

/// ICU's rules and dictionaries go by script, so that one iterator does for all languages. It is
/// costly to make and holds a position: each thread keeps its own.
thread_local const std::unique_ptr<icu::BreakIterator> word_breaks = make_word_breaks();

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Length of the space in front of a group of three digits: a no-break or thin one in every
/// language, a plain one where the language groups digits so.
std::size_t group_space(std::string_view text, std::size_t position, std::string_view lang) {
  const CodePoint c = code_point_at(text, position);
  const bool narrow = c.value == 0xA0 || c.value == 0x202F || c.value == 0x2009;
  return narrow || (c.value == ' ' && groups_with_space(lang)) ? c.end - c.begin : 0;
}

/// End of "1 170" or "20%" if one begins here, and nothing simpler.
std::size_t number_end(std::string_view text, std::size_t begin, std::string_view lang) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  const std::size_t digits = end - begin;
  const auto is_group = [&](std::size_t at) {
    return at + 3 <= text.size() && std::all_of(&text[at], &text[at] + 3, is_ascii_digit) &&
           (at + 3 == text.size() || !is_ascii_digit(text[at + 3]));
  };
  if (digits == 0) return begin;
  if (digits <= 3) {
    for (std::size_t space = group_space(text, end, lang); space > 0 && is_group(end + space);
         space = group_space(text, end, lang)) {
      end += space + 3;
    }
  }
  while (end + 1 < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == ':') &&
         is_ascii_digit(text[end + 1])) {
    for (++end; end < text.size() && is_ascii_digit(text[end]);) ++end;
  }
  if (end < text.size() && text[end] == '%') ++end;
  return is_letter(code_point_at(text, end).value) ? begin : end;
}

/// What stands between spaces, and what it holds.
struct Chunk {
  Bytes bytes;  ///< without punctuation at its ends
  bool has_digit = false;
  bool has_upper = false;
  bool has_at = false;
  bool has_slash = false;
  bool has_hyphen = false;
  bool is_plain = true;  ///< ASCII or letters, digits, hyphens and slashes only
};

Chunk read_chunk(std::string_view text, std::size_t begin) {
  Chunk chunk{.bytes = {begin, begin}};
  std::size_t first = text.size();
  for (CodePoint c = code_point_at(text, begin); c.value >= 0 && !is_invisible(c.value);
       c = code_point_at(text, c.end)) {
    const bool digit = is_digit(c.value);
    const bool word = digit || is_letter(c.value);
    chunk.has_digit |= digit;
    chunk.has_upper |= is_upper(c.value);
    chunk.has_at |= c.value == '@';
    chunk.has_slash |= c.value == '/';
    chunk.has_hyphen |= c.value == '-';
    if (is_ideograph(c.value)) chunk.is_plain = false;
    if (word) first = std::min(first, c.begin);
    if (word || c.value == '/') chunk.bytes.end = c.end;
  }
  chunk.bytes.begin = std::min(first, chunk.bytes.end);
  return chunk;
}

/// End of the space-free stretch that begins here.
std::size_t stretch_end(std::string_view text, std::size_t begin) {
  CodePoint c = code_point_at(text, begin);
  while (c.value >= 0 && !is_invisible(c.value)) c = code_point_at(text, c.end);
  return c.begin;
}

bool is_address(std::string_view word, const Chunk& chunk) {
  if (word.find("://") != word.npos || word.starts_with("www.")) return true;
  const std::size_t dot = word.find('.');
  if (chunk.has_at) return word.find('@') < word.rfind('.') && dot != word.npos;
  // "pic.twitter.com/XxV2ah7SQZ"
  const std::size_t slash = word.find('/');
  return slash != word.npos && dot < slash && word.find('.', dot + 1) < slash;
}

/// "Tu-95MS", "Kh-22/32", "S-300": a capital, then a hyphen, then a digit; nothing but letters,
/// digits, hyphens and slashes.
bool is_designator(std::string_view word, const Chunk& chunk) {
  if (!chunk.has_digit || !chunk.has_upper || !chunk.has_hyphen) return false;
  if (!is_upper(code_point_at(word, 0).value)) return false;
  bool letter_after_slash = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i = c.end;
    if (c.value == '/') letter_after_slash |= is_letter(code_point_at(word, i).value);
    const bool fits = is_letter(c.value) || is_digit(c.value) || c.value == '-' || c.value == '/';
    if (!fits) return false;
  }
  return !letter_after_slash;
}

class Splitter {
 public:
  Splitter(std::string_view text, std::string_view lang)
      : text_(text), lang_(lang), elides_(lang == "fr" || lang == "it") {}

  std::vector<Bytes> split() {
    std::size_t plain_begin = 0;
    for (std::size_t position = 0; position < text_.size();) {
      const CodePoint c = code_point_at(text_, position);
      if (is_invisible(c.value)) {
        position = c.end;
        continue;
      }
      const std::size_t end = stretch_end(text_, position);
      std::optional<Bytes> special = find_special(position);
      if (special) {
        split_plain({plain_begin, special->begin});
        add(*special);
        plain_begin = special->end;
        position = std::max(end, special->end);
      } else {
        position = end;
      }
    }
    split_plain({plain_begin, text_.size()});
    return std::move(words_);
  }

 private:
  /// The address, designator or number that the stretch from `begin` is, without the punctuation
  /// around it. A stretch holds one at most.
  [[nodiscard]] std::optional<Bytes> find_special(std::size_t begin) const {
    const Chunk chunk = read_chunk(text_, begin);
    if (chunk.bytes.empty()) return std::nullopt;
    const std::string_view word = text_.substr(chunk.bytes.begin, chunk.bytes.size());
    if (is_ascii_digit(word.front())) {
      const std::size_t end = number_end(text_, chunk.bytes.begin, lang_);
      if (end > chunk.bytes.begin && end >= chunk.bytes.end) return Bytes{chunk.bytes.begin, end};
    }
    const bool special =
        chunk.is_plain && (((chunk.has_at || chunk.has_slash || word.starts_with("www.")) &&
                            is_address(word, chunk)) ||
                           is_designator(word, chunk));
    return special ? std::optional(chunk.bytes) : std::nullopt;
  }

  void add(Bytes raw) {
    const Bytes word = trim(text_, raw);
    if (word.empty()) return;
    if (!words_.empty() && extends_last(word)) {
      words_.back().end = word.end;
    } else {
      words_.push_back(word);
    }
  }

  /// "..." and "--" are one word, "well-known" is, and "U.S" takes its last full stop along.
  [[nodiscard]] bool extends_last(Bytes word) const {
    const Bytes last = words_.back();
    if (last.end != word.begin) return false;
    const CodePoint mark = code_point_at(text_, word.begin);
    if (is_hyphen(mark.value)) {
      return is_in_word(mark) || code_point_before(text_, mark.begin).value == mark.value;
    }
    const CodePoint hyphen = code_point_before(text_, last.end);
    if (is_hyphen(hyphen.value) && hyphen.begin > last.begin && is_in_word(hyphen)) return true;
    if (mark.end != word.end || u_ispunct(mark.value) == 0) return false;
    const CodePoint before = code_point_before(text_, last.end);
    if (before.value == mark.value) {
      return mark.value == '.' || mark.value == '!' || mark.value == '?';
    }
    return mark.value == '.' && is_dotted(text_.substr(last.begin, last.size()));
  }

  static bool is_hyphen(UChar32 c) { return c == '-' || c == 0x2010 || c == 0x2011; }

  /// A hyphen between letters or digits, a letter among them.
  [[nodiscard]] bool is_in_word(const CodePoint& hyphen) const {
    const UChar32 before = code_point_before(text_, hyphen.begin).value;
    const UChar32 after = code_point_at(text_, hyphen.end).value;
    const auto joins = [](UChar32 c) { return (is_letter(c) && !is_ideograph(c)) || is_digit(c); };
    return joins(before) && joins(after) && (is_letter(before) || is_letter(after));
  }

  /// "U.S", "т.д": single letters with full stops between.
  static bool is_dotted(std::string_view word) {
    constexpr std::size_t longest = 16;
    if (word.size() < 3 || word.size() > longest) return false;
    bool letter = false;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = code_point_at(word, i);
      i = c.end;
      if (letter ? c.value != '.' : !is_letter(c.value)) return false;
      letter = !letter;
    }
    return letter;
  }

  void split_plain(Bytes range) {
    if (trim(text_, range).empty()) return;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, CloseText> source(utext_openUTF8(
        nullptr, text_.data() + range.begin, static_cast<int64_t>(range.size()), &status));
    icu::BreakIterator& breaks = *word_breaks;
    breaks.setText(source.get(), status);
    std::size_t begin = range.begin;
    for (int32_t i = breaks.next(); i != icu::BreakIterator::DONE; i = breaks.next()) {
      const std::size_t end = range.begin + static_cast<std::size_t>(i);
      add_elided({begin, end});
      begin = end;
    }
  }

  /// French and Italian write the article with the noun: "l'" "accordo".
  void add_elided(Bytes word) {
    if (elides_) {
      const std::string_view text = text_.substr(word.begin, word.size());
      for (const std::string_view apostrophe : {"'", "’"}) {
        const std::size_t found = text.find(apostrophe);
        if (found == text.npos || found + apostrophe.size() == text.size()) continue;
        if (lang_ == "fr" && !is_french_clitic(text.substr(0, found))) continue;
        const std::size_t cut = word.begin + found + apostrophe.size();
        add({word.begin, cut});
        word.begin = cut;
        break;
      }
    }
    add(word);
  }

  static bool is_french_clitic(std::string_view word) {
    constexpr std::string_view clitics[] = {"c", "d",  "j",     "l",      "m",      "n",     "s",
                                            "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
    constexpr std::size_t longest = 6;
    return word.size() <= longest &&
           std::find(std::begin(clitics), std::end(clitics), fold(word, "fr")) != std::end(clitics);
  }

  std::string_view text_;
  std::string_view lang_;
  bool elides_;
  std::vector<Bytes> words_;
};

}  // namespace

std::vector<Bytes> split_words(std::string_view text, std::string_view lang) {
  return Splitter(text, lang).split();
}

}  // namespace diglot::tokenize
