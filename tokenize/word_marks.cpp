#include "tokenize/word_marks.h"

#include <algorithm>

#include "tokenize/code_points.h"
#include "tokenize/word_characters.h"

namespace diglot::tokenize {
namespace {

constexpr UChar32 degree = 0xB0;

class Reader : private WordText {
 public:
  Reader(std::string_view text, const WordPolicy& policy) : WordText(text), policy_(policy) {}

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

 private:
  [[nodiscard]] bool starts_with(std::size_t position, std::string_view prefix) const {
    return text_.compare(position, prefix.size(), prefix) == 0;
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
      if (semicolon == std::string_view::npos) break;
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

  const WordPolicy& policy_;
};

}  // namespace

std::size_t word_mark_end(std::string_view text, std::size_t begin, const WordPolicy& policy) {
  return Reader(text, policy).mark_end(code_point_at(text, begin));
}

}  // namespace diglot::tokenize
