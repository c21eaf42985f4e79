#include "tokenize/number_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>

#include <unicode/dtfmtsym.h>
#include <unicode/rbnf.h>
#include <unicode/utf8.h>

#include "tokenize/fold.h"
#include "tokenize/number_word_tables.h"
#include "tokenize/stop_words.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

constexpr std::string_view languages[] = {"en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl",
                                          "bg", "cs", "tr", "hu", "it", "pt", "ar", "zh", "ja"};

/// In these a number under a thousand is one word, so that all have to be listed.
bool writes_as_one_word(std::string_view lang) {
  return lang == "de" || lang == "it" || lang == "hu";
}

/// Chinese and Japanese numerals are read digit by digit, see han_numerals.h.
bool spells_in_words(std::string_view lang) { return lang != "zh" && lang != "ja"; }

std::vector<int32_t> spelled_values(std::string_view lang) {
  const bool one_word = writes_as_one_word(lang);
  std::vector<int32_t> values;
  values.reserve(1100);
  for (int32_t n = 0; n < (one_word ? 1000 : 100); ++n) values.push_back(n);
  for (int32_t n = 100; n < 1000 && !one_word; n += 100) values.push_back(n);
  for (int32_t n = 1; n < (one_word ? 100 : 2); ++n) values.push_back(n * 1000);
  return values;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

/// Rules for counting and not for years, ordinals or cheques.
bool is_cardinal_rule_set(const icu::UnicodeString& name) {
  return name.startsWith(u"%spellout-cardinal") || name == u"%spellout-numbering";
}

bool is_ordinal_rule_set(const icu::UnicodeString& name) {
  return name.startsWith(u"%spellout-ordinal");
}

std::vector<int32_t> ordinal_values() {
  constexpr int32_t most = 100;
  std::vector<int32_t> values(most);
  std::iota(values.begin(), values.end(), 1);
  return values;
}

/// Calls function(word, value) for the values that ICU's rules spell in one word.
template <class RuleSets, class Function>
void spell(std::string_view lang, const RuleSets& is_wanted, const std::vector<int32_t>& values,
           const Function& function) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                          icu::Locale(std::string(lang).c_str()), status);
  if (U_FAILURE(status)) return;
  for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString rules = format.getRuleSetName(i);
    if (!is_wanted(rules)) continue;
    for (const int32_t value : values) {
      icu::UnicodeString spelled;
      icu::FieldPosition position;
      format.format(value, rules, spelled, position, status);
      std::string word = fold(to_utf8(spelled), lang);
      // Numbers of several words are put together from these when they are met.
      if (U_FAILURE(status) || word.find(' ') != word.npos) continue;
      function(std::move(word), value);
    }
  }
}

/// Cases of a word differ in their last letters: those are left out of a comparison.
std::size_t stem_size(std::string_view word) {
  constexpr int most_ending = 2;
  std::size_t size = word.size();
  for (int i = 0; i < most_ending && size > 0; ++i) {
    do --size;
    while (size > 0 && U8_IS_TRAIL(word[size]));
  }
  return size;
}

}  // namespace

const NumberWords& NumberWords::of(std::string_view lang) {
  struct Slot {
    std::once_flag once;
    std::unique_ptr<const NumberWords> words;
  };
  static std::array<Slot, std::size(languages)> slots;
  static const NumberWords none("");
  const auto* found = std::find(std::begin(languages), std::end(languages), lang);
  if (found == std::end(languages)) return none;
  Slot& slot = slots[static_cast<std::size_t>(found - std::begin(languages))];
  std::call_once(slot.once, [&] { slot.words.reset(new NumberWords(*found)); });
  return *slot.words;
}

NumberWords::NumberWords(std::string_view lang) : compounds_(lang) {
  if (lang.empty()) return;
  adds_endings_ = lang == "hu" || lang == "tr";
  is_arabic_ = lang == "ar";
  add_table(lang);  // first: it knows better than ICU what is an article
  if (spells_in_words(lang)) {
    add_spelled(lang);
    add_ordinals(lang);
    add_months(lang);
  }
}

void NumberWords::add_word(std::string word, NumberWord meaning) {
  openings_.add(word);
  words_.emplace(std::move(word), meaning);
}

void NumberWords::add_table(std::string_view lang) {
  for (const auto rows : {number_word_rows(), number_case_rows()}) {
    for (const NumberWordRow& row : rows) {
      if (row.lang != lang) continue;
      for_each_in_list(row.spellings, [&](std::string_view spelling) {
        if (spelling.ends_with('*')) {
          spelling.remove_suffix(1);
          prefixes_.push_back({spelling, row.word});
          openings_.add(spelling);
        } else {
          add_word(std::string(spelling), row.word);
        }
      });
    }
  }
}

void NumberWords::add_spelled(std::string_view lang) {
  spell(lang, is_cardinal_rule_set, spelled_values(lang), [&](std::string word, int32_t value) {
    if (compounds_.takes_number_words()) compounds_.add(word, value);
    const WordRole role = value == 1 ? WordRole::article : WordRole::cardinal;
    add_word(std::move(word), {role, static_cast<double>(value)});
  });
}

void NumberWords::add_ordinals(std::string_view lang) {
  const auto add = [&](std::string word, int32_t value) {
    add_word(std::move(word), {WordRole::ordinal, static_cast<double>(value)});
  };
  for (const OrdinalStems& row : ordinal_stems()) {
    if (row.lang != lang) continue;
    for_each_in_list(row.stems, [&](std::string_view stem) {
      if (row.endings.empty()) add(std::string(stem), row.value);
      for_each_in_list(row.endings, [&](std::string_view ending) {
        std::string word(stem);
        word += ending;
        add(std::move(word), row.value);
      });
    });
  }
  spell(lang, is_ordinal_rule_set, ordinal_values(), add);
}

void NumberWords::add_months(std::string_view lang) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(std::string(lang).c_str()), status);
  if (U_FAILURE(status)) return;
  using Symbols = icu::DateFormatSymbols;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int32_t count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < count; ++i) {
        std::string name = fold(to_utf8(names[i]), lang);
        if (name.ends_with('.')) name.pop_back();
        const double number = i + 1;
        // "5 pro" is no fifth of December in Czech.
        if (width == Symbols::ABBREVIATED && is_stop_word(name, lang)) continue;
        const WordRole role = width == Symbols::WIDE ? WordRole::month : WordRole::short_month;
        add_word(name, {role, number});
        if (width == Symbols::WIDE) months_.push_back({std::move(name), number});
      }
    }
  }
}

std::optional<NumberWord> NumberWords::find(std::string_view folded) const {
  if (openings_.may_begin(folded)) {
    if (const auto found = words_.find(folded); found != words_.end()) return found->second;
    for (const Prefix& prefix : prefixes_) {
      if (folded.starts_with(prefix.text)) return prefix.word;
    }
  }
  if (const auto compound = compounds_.find(folded)) {
    return NumberWord{WordRole::whole, compound->value, compound->unit};
  }
  if (!is_arabic_) return std::nullopt;
  // "the nine", "with four", "and six" are one word each.
  for (const std::string_view joined : {"وال", "بال", "لل", "ال", "و", "ب", "ل", "ك"}) {
    if (!folded.starts_with(joined)) continue;
    const std::string_view word = folded.substr(joined.size());
    if (!openings_.may_begin(word)) continue;
    const auto found = words_.find(word);
    if (found == words_.end()) continue;
    const WordRole role = found->second.role;
    if (role != WordRole::month && role != WordRole::short_month && role != WordRole::percent) {
      return found->second;
    }
  }
  return std::nullopt;
}

std::optional<double> NumberWords::find_month(std::string_view folded) const {
  const auto word = find(folded);
  const bool names_month =
      word && (word->role == WordRole::month || word->role == WordRole::short_month);
  if (names_month) return word->value;
  // Cases of two months may share the stem of both: "июле" begins like "июнь" and more like "июль".
  std::optional<double> best;
  std::size_t most = 0;
  for (const Month& month : months_) {
    const auto [differ, unused] = std::ranges::mismatch(folded, month.name);
    const auto shared = static_cast<std::size_t>(differ - folded.begin());
    const bool ascii = static_cast<unsigned char>(month.name.front()) < 0x80;
    const std::size_t shortest = ascii ? 4 : 6;  // bytes: letters outside ASCII have two
    constexpr std::size_t longest_ending = 4;
    const bool alike = shared >= std::max(shortest, stem_size(month.name)) &&
                       folded.size() <= month.name.size() + longest_ending;
    if (!alike || shared <= most) continue;
    most = shared;
    best = month.number;
  }
  return best;
}

std::optional<double> NumberWords::find_full_month(std::string_view folded) const {
  const auto word = find(folded);
  if (word && word->role == WordRole::month) return word->value;
  if (!adds_endings_) return std::nullopt;
  for (const Month& month : months_) {
    constexpr std::size_t longest_ending = 6;
    const bool alike =
        folded.starts_with(month.name) && folded.size() <= month.name.size() + longest_ending;
    if (alike) return month.number;
  }
  return std::nullopt;
}

}  // namespace diglot::tokenize
