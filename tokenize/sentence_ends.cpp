#include "tokenize/sentence_ends.h"

#include <array>

#include "tokenize/code_points.h"
#include "tokenize/enumerators.h"

namespace diglot::tokenize {
namespace {

constexpr UChar32 hyphen_bullet = 0x2043;
constexpr UChar32 ellipsis = 0x2026;
constexpr UChar32 greek_question_mark = 0x37E;

bool is_full_stop(UChar32 c) { return c == '.' || c == 0xFF0E || c == 0x2024; }

bool is_quote(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0; }

bool is_dash(UChar32 c) { return c == '-' || u_charType(c) == U_DASH_PUNCTUATION; }

/// Emoji and the like, with what modifies them.
bool is_symbol(UChar32 c) {
  constexpr UChar32 emoji_variant = 0xFE0F;
  return u_charType(c) == U_OTHER_SYMBOL || u_charType(c) == U_MODIFIER_SYMBOL ||
         c == emoji_variant;
}

/// Bytes that begin a character which ends sentences, quotes, or brackets: all others are passed
/// over without a closer look.
constexpr std::array<bool, 256> make_notable() {
  std::array<bool, 256> notable{};
  for (const unsigned char c : {'.', '!', '?', ';', '"', '(', ')'}) notable[c] = true;
  // C2: « »; CD: the Greek question mark; D6 D8 DB-DF: Armenian, Arabic, Syriac, N'Ko; E0-E3: Indic
  // and other scripts, general punctuation, 。; EA: Vai and others; EF: full width; F0: others.
  for (const int c : {0xC2, 0xCD, 0xD6, 0xD8, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3,
                      0xEA, 0xEF, 0xF0}) {
    notable[static_cast<std::size_t>(c)] = true;
  }
  return notable;
}

constexpr std::array<bool, 256> notable = make_notable();

}  // namespace

bool opens_sentence(UChar32 c) {
  const auto type = u_charType(c);
  return is_quote(c) || is_dash(c) || type == U_START_PUNCTUATION || c == 0xBF || c == 0xA1 ||
         c == '*' || c == 0x2022;
}

SentenceEnds::SentenceEnds(std::string_view text, std::string_view lang, EndKind kind)
    : text_(text), greek_(lang == "el"), cjk_(lang == "zh" || lang == "ja"), kind_(kind) {}

bool SentenceEnds::is_stop(UChar32 c) const {
  if (c < 0x80) return c == '.' || c == '!' || c == '?' || (c == ';' && greek_);
  if (c < 0x500) return c == greek_question_mark && greek_;
  if (c >= 0x3040 && c < 0xA000) return false;
  return c == ellipsis || u_hasBinaryProperty(c, UCHAR_S_TERM) != 0;
}

/// Whether a mark right behind the end of a sentence belongs to it.
bool SentenceEnds::is_closer(UChar32 c) const {
  if (cjk_ && (c == '"' || c == 0x201C)) return quotes_open_;  // no space tells which it is
  if (c < 0x80) return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
  const auto type = u_charType(c);
  if (type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION) return true;
  return is_quote(c) && type != U_START_PUNCTUATION && (!cjk_ || c != 0x2018);
}

std::size_t SentenceEnds::skip_spaces(std::size_t position) const {
  CodePoint c = code_point_at(text_, position);
  for (; is_invisible(c.value); c = code_point_at(text_, position)) position = c.end;
  return position;
}

/// French has a space before », and some texts before every quote that closes.
std::size_t SentenceEnds::skip_spaced_closer(std::size_t position) const {
  const std::size_t after_space = skip_spaces(position);
  if (after_space == position) return position;
  const CodePoint c = code_point_at(text_, after_space);
  const bool closes = c.value == 0xBB || c.value == 0x201D || (c.value == '"' && straight_open_);
  if (!closes) return position;
  const UChar32 next = code_point_at(text_, c.end).value;
  return next < 0 || is_space(next) || next == '.' || next == ',' ? c.end : position;
}

/// Keeps count of quotes and brackets.
void SentenceEnds::note(UChar32 c, std::size_t position) {
  if (c == '(') {
    ++brackets_;
    bracket_begin_ = position;
  } else if (c == ')') {
    if (brackets_ > 0) --brackets_;
  } else if (c == '"') {
    straight_open_ = !straight_open_;
    quotes_open_ = !quotes_open_;
  } else if (c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E)) {
    quotes_open_ = !quotes_open_;
  }
}

SentenceEnd SentenceEnds::read_stop(std::size_t position) {
  SentenceEnd place{.stop = position, .end = position};
  for (CodePoint c = code_point_at(text_, position); c.value >= 0;
       c = code_point_at(text_, place.end)) {
    if (is_stop(c.value)) {
      if (c.value == ellipsis) {
        place.dots += 3;
      } else if (is_full_stop(c.value)) {
        ++place.dots;
      } else {
        place.strong = true;
        place.ideographic |= c.value > 0x3000;
      }
    } else if (is_closer(c.value)) {
      place.closed = true;
      note(c.value, c.begin);
    } else {
      const std::size_t behind = skip_spaced_closer(place.end);
      if (behind == place.end) break;
      const CodePoint closer = code_point_before(text_, behind);
      note(closer.value, closer.begin);
      place.closed = true;
      place.end = behind;
      continue;
    }
    place.end = c.end;
  }
  return place;
}

SentenceEnd SentenceEnds::finish(SentenceEnd place) const {
  constexpr std::size_t longest_bracket = 400;  // one that is open longer was never closed
  constexpr std::size_t most_openers = 8;
  place.next = skip_spaces(place.end);
  place.in_quotes = quotes_open_;
  place.in_brackets = brackets_ > 0 && place.end - bracket_begin_ < longest_bracket;
  place.word = place.next;
  CodePoint first = code_point_at(text_, place.word);
  for (std::size_t openers = 0; first.value >= 0 && openers < most_openers &&
                                (opens_sentence(first.value) || is_space(first.value));
       ++openers) {
    place.word = first.end;
    first = code_point_at(text_, place.word);
  }
  return place;
}

/// Whether a sentence could begin here, behind a space, though none has ended by a mark: before a
/// capital, an opening mark or a symbol; behind a symbol or a bracket also before anything else.
bool SentenceEnds::may_begin(std::size_t position) const {
  const UChar32 c = code_point_at(text_, position).value;
  if (text_[position - 2] == ':' && is_quote(c)) return false;  // it is announced
  if (c < 0x80) {
    if ((c >= 'A' && c <= 'Z') || c == '"' || c == '-' || c == '*' || c == '#' || c == '@' ||
        enumerator_at(text_, position)) {
      return true;
    }
  } else if (is_upper(c) || opens_sentence(c) || is_symbol(c) || c == hyphen_bullet) {
    return true;
  }
  const auto before = static_cast<unsigned char>(text_[position - 2]);
  if (before < 0x80) return before == ')';
  return is_symbol(code_point_before(text_, position - 1).value);
}

std::optional<SentenceEnd> SentenceEnds::next() {
  while (position_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[position_]);
    if (byte == ' ' && kind_ == EndKind::any && position_ > 0) {
      const std::size_t end = position_++;
      if (text_[end - 1] == ' ' || !may_begin(position_)) continue;
      return finish({.stop = end, .end = end});
    }
    if (!notable[byte]) {
      ++position_;
      continue;
    }
    const CodePoint c = code_point_at(text_, position_);
    if (!is_stop(c.value)) {
      note(c.value, c.begin);
      position_ = c.end;
      continue;
    }
    const SentenceEnd place = finish(read_stop(c.begin));
    position_ = place.end;
    if (place.next == text_.size()) continue;
    // What follows spaces was looked at already.
    if (kind_ == EndKind::any && text_[position_] == ' ') ++position_;
    return place;
  }
  return std::nullopt;
}

}  // namespace diglot::tokenize
