#include "tokenize/bleu_tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>

#include <unicode/uchar.h>

#include "corpora/error.h"
#include "tokenize/code_points.h"
#include "tokenize/python_text.h"
#include "tokenize/subwords.h"
#include "tokenize/xml_entities.h"

namespace diglot::tokenize {
namespace {

/// What a character is to a tokenizer.
enum class Kind : unsigned char {
  other,   ///< stays where it is
  number,  ///< the same; a mark may stay with it
  dash,    ///< becomes a token behind a number
  mark,    ///< becomes a token, unless numbers keep it
  symbol,  ///< becomes a token
  wide     ///< of a byte: what its code point is
};

/// What lies around a line: a space, or nothing.
enum class Around { space, nothing };

/// By byte.
using Kinds = std::array<Kind, 0x100>;

/// Of ASCII, full stop and comma are marks, all other punctuation but the apostrophe symbols.
Kinds kinds_13a() {
  Kinds kinds{};
  for (const char c : std::string_view(R"(!"#$%&()*+/:;<=>?@[\]^_`{|}~)")) {
    kinds[static_cast<unsigned char>(c)] = Kind::symbol;
  }
  for (char c = '0'; c <= '9'; ++c) kinds[static_cast<unsigned char>(c)] = Kind::number;
  kinds['.'] = kinds[','] = Kind::mark;
  kinds['-'] = Kind::dash;
  return kinds;
}

Kind international_kind(UChar32 c) {
  const auto category = U_GET_GC_MASK(c);
  if ((category & U_GC_P_MASK) != 0) return Kind::mark;
  if ((category & U_GC_S_MASK) != 0) return Kind::symbol;
  return (category & U_GC_N_MASK) != 0 ? Kind::number : Kind::other;
}

Kinds kinds_international() {
  Kinds kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    kinds[c] = c < 0x80 ? international_kind(static_cast<UChar32>(c)) : Kind::wide;
  }
  return kinds;
}

/// sacreBLEU compares strings, not numbers: of its ranges beyond U+FFFF, written as four digits of
/// hexadecimal and a fifth character, what it takes in is U+2001 to U+2A6D, and U+2F81 to U+2FA1.
Kind chinese_kind(UChar32 c) {
  constexpr std::array<std::pair<UChar32, UChar32>, 15> ranges = {{{0x2001, 0x2A6D},
                                                                   {0x2E80, 0x2FDF},
                                                                   {0x2FF0, 0x303F},
                                                                   {0x3100, 0x312F},
                                                                   {0x31A0, 0x31BF},
                                                                   {0x31C0, 0x31EF},
                                                                   {0x3200, 0x33FF},
                                                                   {0x3400, 0x4DB5},
                                                                   {0x4E00, 0x9FBB},
                                                                   {0xF900, 0xFA2D},
                                                                   {0xFA30, 0xFA6A},
                                                                   {0xFA70, 0xFAD9},
                                                                   {0xFE10, 0xFE1F},
                                                                   {0xFE30, 0xFE4F},
                                                                   {0xFF00, 0xFFEF}}};
  const bool chinese = std::ranges::any_of(
      ranges, [c](const auto& range) { return c >= range.first && c <= range.second; });
  return chinese ? Kind::symbol : Kind::other;
}

Kinds kinds_chinese() {
  Kinds kinds = kinds_13a();
  std::fill(kinds.begin() + 0xE2, kinds.begin() + 0xF0, Kind::wide);  // U+2000 to U+FFFF
  return kinds;
}

/// Puts spaces around what becomes a token. What sacreBLEU does by regular expressions, one after
/// another over the whole line, is decided here at each run of marks, from how many there are and
/// from what lies around them: its first expression takes a mark with what is before it, so that of
/// a run it takes every other character; its second takes what was left over, unless a number
/// follows.
class Isolation {
 public:
  /// `kind_of` gives the kind of a code point that begins with a wide byte.
  Isolation(std::string_view line, Around around, const Kinds& kinds, Kind (*kind_of)(UChar32))
      : line_(line), around_(around), kinds_(kinds), kind_of_(kind_of) {}

  std::string run() {
    tokens_.reserve(line_.size() + line_.size() / 4 + 16);
    while (at_ < line_.size()) {
      const std::size_t begin = at_;
      const Kind kind = take();
      switch (kind) {
        case Kind::mark:
          run_of_marks(begin);
          break;
        case Kind::dash:
          if (before_ == Kind::number) isolate(begin, at_);
          break;
        case Kind::symbol:
          isolate(begin, at_);
          break;
        default:
          break;
      }
      before_ = kind;
    }
    copy_until(line_.size());
    return std::move(tokens_);
  }

 private:
  /// The kind of the next character, which is passed over.
  Kind take() {
    const Kind kind = kinds_[static_cast<unsigned char>(line_[at_])];
    if (kind != Kind::wide) {
      ++at_;
      return kind;
    }
    const CodePoint c = code_point_at(line_, at_);
    at_ = c.end;
    return kind_of_(c.value);
  }

  void copy_until(std::size_t end) {
    tokens_.append(line_.substr(copied_, end - copied_));
    copied_ = end;
  }

  void isolate(std::size_t begin, std::size_t end) {
    copy_until(begin);
    tokens_ += ' ';
    copy_until(end);
    tokens_ += ' ';
  }

  /// Marks from `begin` on, the first of which was taken.
  void run_of_marks(std::size_t begin) {
    // Where nothing is, no expression matches, as with a number.
    const bool number_before = begin == 0 ? around_ == Around::nothing : before_ == Kind::number;
    bool odd = true;
    bool number_after = around_ == Around::nothing;
    std::size_t last = begin;
    while (at_ < line_.size()) {
      const std::size_t next = at_;
      const Kind kind = take();
      if (kind != Kind::mark) {
        at_ = next;
        number_after = kind == Kind::number;
        break;
      }
      isolate(last, next);
      last = next;
      odd = !odd;
    }
    if (!number_after || odd != number_before) isolate(last, at_);
  }

  std::string_view line_;
  Around around_;
  const Kinds& kinds_;
  Kind (*kind_of_)(UChar32);
  std::size_t at_ = 0;      // what comes next
  std::size_t copied_ = 0;  // what is in tokens_ already
  Kind before_ = Kind::other;
  std::string tokens_;
};

}  // namespace

std::string tokens_13a(std::string_view line) {
  static const Kinds kinds = kinds_13a();
  const auto isolate = [](std::string_view text) {
    return Isolation(text, Around::space, kinds, nullptr).run();  // no byte is wide
  };
  constexpr std::string_view skipped = "<skipped>";
  if (line.find('&') == std::string_view::npos && line.find(skipped) == std::string_view::npos) {
    return isolate(line);
  }
  return isolate(resolve_entities(replace_all(line, skipped, "")));
}

std::string tokens_international(std::string_view line) {
  static const Kinds kinds = kinds_international();
  return Isolation(line, Around::nothing, kinds, international_kind).run();
}

std::string tokens_chinese(std::string_view line) {
  static const Kinds kinds = kinds_chinese();
  return Isolation(strip_ends(line), Around::nothing, kinds, chinese_kind).run();
}

std::string tokens_characters(std::string_view line) {
  std::string tokens;
  tokens.reserve(2 * line.size());
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = code_point_at(line, at).end;
    tokens.append(line.substr(at, end - at)) += ' ';
    at = end;
  }
  return tokens;
}

BleuTokenizer bleu_tokenizer(std::string_view name) {
  if (name == "13a") return {"13a", tokens_13a};
  if (name == "intl") return {"intl", tokens_international};
  if (name == "zh") return {"zh", tokens_chinese};
  if (name == "char") return {"char", tokens_characters};
  if (name == "none") return {"none", [](std::string_view line) { return std::string(line); }};
  throw corpora::Error("there is no tokenizer \"" + std::string(name) +
                       "\"; give 13a, intl, zh, char or none");
}

BleuTokenizer subword_tokenizer(std::string_view serialized, std::string name) {
  // Shared, as a std::function must be copied with what it holds.
  const auto subwords = std::make_shared<const Subwords>(serialized);
  return {std::move(name), [subwords](std::string_view line) {
            std::string tokens;
            for (const Subword& subword : subwords->pieces(line)) tokens += subword.piece + ' ';
            return tokens;
          }};
}

}  // namespace diglot::tokenize
