#include "tokenize/sentence_features.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t longest_word = 48;  ///< bytes; keeps the time constant

std::uint32_t mix(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1U;
  return hash ^ (hash >> 15U);
}

/// What a word looks like.
enum class Shape : std::uint8_t {
  none,
  lower,         ///< "word"
  capital,       ///< "Word"
  upper,         ///< "WORD"
  initial,       ///< "W"
  small_letter,  ///< "w"
  roman,         ///< "XIV"
  short_number,  ///< "7", "21"
  year,          ///< "1998"
  number,        ///< "1,170", "14:30"
  with_digits,   ///< "S-300"
  dotted,        ///< "U.S", "p.ex"
  caseless,      ///< Arabic, Han
  address,       ///< "@name", "#tag", "a@b.c"
  symbol,        ///< emoji and the like
  mark           ///< other punctuation
};

/// A word and what is asked of it.
struct Word {
  std::uint32_t hash = 0;    ///< in lower case
  std::uint32_t suffix = 0;  ///< its last three characters
  Shape shape = Shape::none;
  std::uint32_t length = 0;  ///< in code points, 15 at most
  std::size_t begin = 0;
  std::size_t end = 0;
};

UChar32 lowered(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return u_tolower(c);
}

/// Counts the classes of a word's characters.
struct Census {
  std::size_t lower = 0, upper = 0, caseless = 0, digits = 0, dots = 0, inner = 0, symbols = 0;
  std::size_t roman = 0;
  bool first_upper = false;
  bool address = false;

  void add(UChar32 c, bool first) {
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z') {
        ++lower;
      } else if (c >= 'A' && c <= 'Z') {
        ++upper;
        first_upper |= first;
        roman += c == 'I' || c == 'V' || c == 'X' ? 1 : 0;
      } else if (c >= '0' && c <= '9') {
        ++digits;
      } else if (c == '.') {
        ++dots;
      } else {
        ++inner;
        address |= c == '@' || (first && c == '#');
      }
    } else if (is_lower(c)) {
      ++lower;
    } else if (is_upper(c)) {
      ++upper;
      first_upper |= first;
    } else if (is_letter(c)) {
      ++caseless;
    } else if (is_digit(c)) {
      ++digits;
    } else if (u_charType(c) == U_OTHER_SYMBOL) {
      ++symbols;
    } else if (!is_mark(c)) {
      ++inner;
    }
  }

  [[nodiscard]] Shape shape() const {
    const std::size_t letters = lower + upper + caseless;
    if (address) return Shape::address;
    if (digits > 0) {
      if (letters > 0) return Shape::with_digits;
      if (inner + dots > 0) return Shape::number;
      constexpr std::size_t year_digits = 4;
      return digits <= 2             ? Shape::short_number
             : digits == year_digits ? Shape::year
                                     : Shape::number;
    }
    if (letters == 0) {
      if (symbols > 0) return Shape::symbol;
      return inner + dots > 0 ? Shape::mark : Shape::none;
    }
    if (dots > 0) return Shape::dotted;
    if (caseless > lower + upper) return Shape::caseless;
    if (letters == 1) return upper == 1 ? Shape::initial : Shape::small_letter;
    if (upper == letters) return roman == letters ? Shape::roman : Shape::upper;
    return first_upper ? Shape::capital : Shape::lower;
  }
};

/// Sums up `text[begin, end)` as a word.
Word describe(std::string_view text, std::size_t begin, std::size_t end) {
  Word word{.begin = begin, .end = end};
  Census census;
  std::array<UChar32, 3> last{};
  bool first = true;
  for (std::size_t i = begin; i < end;) {
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    census.add(c.value, first);
    first = false;
    const UChar32 low = lowered(c.value);
    word.hash = mix(word.hash, static_cast<std::uint32_t>(low));
    last = {last[1], last[2], low};
    ++word.length;
  }
  for (const UChar32 c : last) word.suffix = mix(word.suffix, static_cast<std::uint32_t>(c));
  word.shape = census.shape();
  constexpr std::uint32_t most = 15;
  word.length = std::min(word.length, most);
  return word;
}

/// The word that ends at `end`, back to a space; of Han and Kana the last two characters.
Word word_ending(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t word_begin = end;
  int ideographs = 0;
  for (CodePoint c = code_point_before(text, word_begin);
       word_begin > begin && end - word_begin < longest_word && !is_space(c.value) &&
       ideographs < 2;
       c = code_point_before(text, word_begin)) {
    word_begin = c.begin;
    ideographs += is_ideograph(c.value) ? 1 : 0;
  }
  return describe(text, word_begin, end);
}

bool ends_word(UChar32 c) {
  if (c < 0x80) {
    return c <= ' ' || c == '"' || c == ')' || c == '(' || c == ',' || c == ';' || c == ':' ||
           c == '!' || c == '?';
  }
  const auto type = u_charType(c);
  return is_space(c) || type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION ||
         type == U_INITIAL_PUNCTUATION || type == U_START_PUNCTUATION;
}

/// The word that begins at `begin`, up to a space, quote or bracket.
Word word_beginning(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  int ideographs = 0;
  for (CodePoint c = code_point_at(text, end);
       c.value >= 0 && end - begin < longest_word && !ends_word(c.value) && ideographs < 2;
       c = code_point_at(text, end)) {
    end = c.end;
    ideographs += is_ideograph(c.value) ? 1 : 0;
  }
  // A full stop that follows is not the word's.
  if (end > begin + 1 && text[end - 1] == '.') --end;
  return describe(text, begin, end);
}

std::size_t skip_to_word(std::string_view text, std::size_t position) {
  CodePoint c = code_point_at(text, position);
  for (int skipped = 0; c.value >= 0 && skipped < 4 && (is_space(c.value) || ends_word(c.value));
       ++skipped) {
    position = c.end;
    c = code_point_at(text, position);
  }
  return position;
}

std::size_t skip_back(std::string_view text, std::size_t begin, std::size_t position) {
  while (position > begin) {
    const CodePoint c = code_point_before(text, position);
    if (!is_space(c.value)) break;
    position = c.begin;
  }
  return position;
}

/// Doubling steps: how long, roughly.
std::uint32_t bucket(std::size_t bytes) {
  constexpr std::size_t step = 8;
  constexpr std::uint32_t most = 7;
  return std::min(static_cast<std::uint32_t>(std::bit_width(bytes / step)), most);
}

/// Hash of the characters in [begin, end), the first few of them.
std::uint32_t hash_of(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = 16;
  std::uint32_t hash = 0;
  for (const char c : text.substr(begin, std::min(end - begin, most))) {
    hash = mix(hash, static_cast<unsigned char>(c));
  }
  return hash;
}

/// Where the marks begin; without marks, what other punctuation stands there does for them.
std::size_t stop_begin(std::string_view text, const SentenceEnd& place) {
  if (place.has_stop()) return place.stop;
  const CodePoint last = code_point_before(text, place.end);
  return u_ispunct(last.value) != 0 ? last.begin : place.end;
}

/// Collects features: each has a number of its own, so that equal values of two don't meet.
class Collector {
 public:
  explicit Collector(std::string_view lang) {
    for (const char c : lang) lang_ = mix(lang_, static_cast<unsigned char>(c));
  }

  template <class... Values>
  void shared(Values... values) {
    add(0, static_cast<std::uint32_t>(values)...);
  }
  template <class... Values>
  void of_language(Values... values) {
    add(lang_, static_cast<std::uint32_t>(values)...);
  }
  template <class... Values>
  void both(Values... values) {
    shared(values...);
    of_language(values...);
  }
  [[nodiscard]] const std::array<std::uint32_t, sentence_feature_count>& features() const {
    assert(count_ == sentence_feature_count);
    return features_;
  }

 private:
  template <class... Values>
  void add(std::uint32_t hash, Values... values) {
    hash = mix(hash, static_cast<std::uint32_t>(count_ + 1));
    ((hash = mix(hash, values)), ...);
    assert(count_ < sentence_feature_count);
    features_[count_++] = hash;
  }

  std::array<std::uint32_t, sentence_feature_count> features_{};
  std::size_t count_ = 0;
  std::uint32_t lang_ = 0x55;
};

float prior_of(const SentenceEnd& place, const RuleVerdict& verdict) {
  constexpr float marked = 2.5F;
  constexpr float unmarked = 5;
  constexpr float abbreviated = 4;
  if (verdict.ends) return marked;
  if (verdict.abbreviation != Abbreviation::none) return -abbreviated;
  return place.has_stop() ? -marked : -unmarked;
}

}  // namespace

SentenceFeatures sentence_features(std::string_view text, std::string_view lang, std::size_t begin,
                                   const SentenceEnd& place, const RuleVerdict& verdict) {
  const Word left = word_ending(text, begin, place.stop);
  const Word left2 = word_ending(text, begin, skip_back(text, begin, left.begin));
  const Word right = word_beginning(text, place.word);
  const Word right2 = word_beginning(text, skip_to_word(text, right.end));

  const std::uint32_t stop = hash_of(text, stop_begin(text, place), place.end);
  const std::uint32_t openers = hash_of(text, place.next, place.word);
  const std::uint32_t after = hash_of(text, right.end, std::min(right.end + 1, text.size()));
  const std::uint32_t spaced = place.next > place.end ? 1 : 0;
  const std::uint32_t open = (place.in_quotes ? 1U : 0U) + (place.in_brackets ? 2U : 0U);
  const std::uint32_t kind =
      (static_cast<std::uint32_t>(verdict.abbreviation) * 2 + (verdict.starter ? 1U : 0U)) * 2 +
      (verdict.ends ? 1U : 0U);
  const std::uint32_t since = bucket(place.stop - begin);

  Collector all(lang);
  all.both(stop, spaced, verdict.ends);
  all.both(stop, right.shape, openers, spaced);
  all.both(left.shape, stop, right.shape);
  all.both(left.shape, left.length, stop);
  all.both(kind, right.shape, stop);
  all.both(open, stop, right.shape);
  all.both(since, stop, verdict.ends);
  all.both(left2.shape, left.shape, right.shape, stop);
  all.both(right.shape, right2.shape, after, stop);
  all.of_language(left.hash, stop);
  all.of_language(left.hash, right.shape);
  all.of_language(left.suffix, stop);
  all.of_language(right.hash, stop);
  all.of_language(right.hash, right.shape, left.shape);
  all.of_language(right.hash, right.shape, openers);
  all.of_language(right.hash, right.shape, verdict.ends);
  all.of_language(left2.hash, left.shape, stop);
  all.of_language(left2.hash, left.hash);
  all.of_language(right.hash, after);
  all.of_language(left.length, left.shape, verdict.abbreviation, right.shape);
  all.of_language(right2.hash, right.shape, stop);
  all.of_language(since, left.shape, right.shape, stop);
  return {all.features(), prior_of(place, verdict)};
}

}  // namespace diglot::tokenize
