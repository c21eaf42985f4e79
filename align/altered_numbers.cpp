#include <algorithm>
#include <optional>
#include <set>

#include "align/changed_facts.h"
#include "align/fact_comparison.h"
#include "align/fact_replacements.h"
#include "align/random.h"
#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/number_words.h"

namespace diglot::align {
namespace {

using corpora::Bytes;
using tokenize::Number;
using tokenize::NumberKind;

/// Where the first digits of a number stand together; empty where it has none.
Bytes first_digits(std::string_view text, const Number& number) {
  Bytes digits{number.bytes.end, number.bytes.end};
  for (std::size_t i = number.bytes.begin; i < number.bytes.end;) {
    const tokenize::CodePoint c = tokenize::code_point_at(text, i);
    const bool digit = c.value >= '0' && c.value <= '9';
    if (digit && digits.empty()) digits.begin = i;
    if (digit) digits.end = c.end;
    if (!digit && digits.begin < i) break;
    i = c.end;
  }
  return digits.begin < digits.end ? digits : Bytes{digits.end, digits.end};
}

/// The digits with one of them another; the first is no zero.
std::string change_digit(std::string digits, Random& random) {
  const std::size_t place = random.below(digits.size());
  const char before = digits[place];
  do {
    digits[place] = static_cast<char>('0' + random.below(10));
  } while (digits[place] == before || digits.front() == '0');
  return digits;
}

/// The digits in reverse, if that is another number without a zero in front.
std::optional<std::string> reverse_digits(const std::string& digits) {
  const std::string reversed(digits.rbegin(), digits.rend());
  if (reversed == digits || reversed.front() == '0') return std::nullopt;
  return reversed;
}

/// The scale word at the end of a number, such as "million"; empty if there is none.
Bytes scale_word(std::string_view text, const Number& number, std::string_view lang) {
  Bytes word{number.bytes.end, number.bytes.end};
  while (word.begin > number.bytes.begin) {
    const tokenize::CodePoint c = tokenize::code_point_before(text, word.begin);
    if (!tokenize::is_letter(c.value)) break;
    word.begin = c.begin;
  }
  const std::string folded = tokenize::fold(text.substr(word.begin, word.size()), lang);
  const auto meaning = tokenize::NumberWords::of(lang).find(folded);
  const bool scales = meaning && meaning->role == tokenize::WordRole::scale;
  const bool alone = word.begin == number.bytes.begin;
  return scales && !alone ? word : Bytes{word.end, word.end};
}

/// Alters the numbers of lines, one in each way.
class Alterer {
 public:
  Alterer(const std::vector<Facts>& lines, std::string_view lang, std::uint64_t seed)
      : lang_(lang), replacements_(lines), random_(seed) {
    std::set<std::string> words;
    for (const Facts& facts : lines) {
      for (const Number& number : facts.numbers) {
        const Bytes word = scale_word(facts.text, number, lang_);
        if (!word.empty()) words.emplace(facts.text.substr(word.begin, word.size()));
      }
    }
    scale_words_.assign(words.begin(), words.end());
  }

  /// The bytes to replace and what by, for a number that can be altered in this way.
  std::optional<std::pair<Bytes, std::string>> alter(ChangedFact way, const Facts& facts,
                                                     const Number& number) {
    const auto replace = [&](Bytes bytes, const auto& by) {
      return by ? std::optional(std::pair(bytes, std::string(*by))) : std::nullopt;
    };
    const Bytes digits = first_digits(facts.text, number);
    const std::string written(facts.text.substr(digits.begin, digits.size()));
    switch (way) {
      case ChangedFact::digit:
        if (digits.empty() || written.front() == '0') break;
        return std::pair(digits, change_digit(written, random_));
      case ChangedFact::digits:
        if (!digits.empty()) return replace(digits, reverse_digits(written));
        break;
      case ChangedFact::spelled:
      case ChangedFact::month:
        if ((number.kind == NumberKind::month) != (way == ChangedFact::month)) break;
        if (is_in_digits(facts.text, number)) break;
        return replace(number.bytes, replacements_.other(facts, number, random_));
      case ChangedFact::scale:
        return replace_scale(facts, number);
      case ChangedFact::number:
      case ChangedFact::name:
        break;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::pair<Bytes, std::string>> replace_scale(const Facts& facts,
                                                             const Number& number) {
    const Bytes word = scale_word(facts.text, number, lang_);
    if (word.empty()) return std::nullopt;
    const auto value = [&](std::string_view text) {
      return tokenize::NumberWords::of(lang_).find(tokenize::fold(text, lang_))->value;
    };
    const double before = value(facts.text.substr(word.begin, word.size()));
    const std::size_t drawn = random_.below(scale_words_.size());
    for (std::size_t i = 0; i < scale_words_.size(); ++i) {
      const std::string& other = scale_words_[(drawn + i) % scale_words_.size()];
      if (value(other) != before) return std::pair(word, other);
    }
    return std::nullopt;
  }

  std::string_view lang_;
  FactReplacements replacements_;
  std::vector<std::string> scale_words_;
  Random random_;
};

}  // namespace

std::vector<ChangedSentence> alter_numbers(std::span<const std::string_view> lines,
                                           std::string_view lang, std::uint64_t seed) {
  const std::vector<Facts> facts = find_facts_of(lines, lang);
  Alterer alterer(facts, lang, seed);
  std::vector<ChangedSentence> changed;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    for (const ChangedFact way : {ChangedFact::digit, ChangedFact::digits, ChangedFact::spelled,
                                  ChangedFact::month, ChangedFact::scale}) {
      for (const Number& number : facts[i].numbers) {
        const auto altered = alterer.alter(way, facts[i], number);
        if (!altered) continue;
        changed.push_back({i, way, replaced(lines[i], altered->first, altered->second)});
        break;
      }
    }
  }
  return changed;
}

}  // namespace diglot::align
