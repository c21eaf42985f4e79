#include "tokenize/word_numbers.h"

#include "tokenize/code_points.h"
#include "tokenize/digits.h"
#include "tokenize/word_characters.h"

namespace diglot::tokenize {
namespace {

class Reader {
 public:
  Reader(std::string_view text, std::string_view lang, const WordPolicy& policy)
      : text_(text), lang_(lang), policy_(policy) {}

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
    return with_ordinal_dot(begin, end);
  }

 private:
  [[nodiscard]] CodePoint at(std::size_t position) const { return code_point_at(text_, position); }

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

  std::string_view text_;
  std::string_view lang_;
  const WordPolicy& policy_;
};

}  // namespace

std::size_t word_number_end(std::string_view text, std::size_t begin, std::string_view lang,
                            const WordPolicy& policy) {
  return Reader(text, lang, policy).number_end(begin);
}

}  // namespace diglot::tokenize
