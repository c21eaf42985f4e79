#include "tokenize/number_compounds.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include <unicode/utf8.h>

#include "tokenize/number_compound_tables.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t opening_bytes = 3;

bool is_tens(double value) { return value >= 20 && value < 100 && std::fmod(value, 10) == 0; }

}  // namespace

NumberCompounds::NumberCompounds(std::string_view lang)
    : takes_number_words_(lang == "de" || lang == "hu" || lang == "it"), elides_(lang == "it") {
  for (const CompoundTails& row : compound_tails()) {
    if (row.lang != lang) continue;
    for_each_in_list(row.forms, [&](std::string_view form) {
      const bool open = form.ends_with('*');
      if (open) form.remove_suffix(1);
      tails_.push_back({form, open, row.scale, row.unit});
    });
  }
  for (const CompoundHeads& row : compound_heads()) {
    if (row.lang != lang) continue;
    for_each_in_list(row.forms, [&](std::string_view form) { add(form, row.value); });
  }
  add_joined(lang);
}

void NumberCompounds::add(std::string_view word, double value) {
  if (value < 1 || word.size() < opening_bytes) return;
  heads_.emplace(word, value);
  openings_.add(word);
  // "quarantenne" of "quaranta"
  if (elides_ && word.size() > opening_bytes + 1) {
    heads_.emplace(word.substr(0, word.size() - 1), value);
  }
}

/// Tens and units in one word: "сорокадвух", "czterdziestodwu"; Czech has "dvaačtyřiceti" as well.
void NumberCompounds::add_joined(std::string_view lang) {
  if (takes_number_words_) return;
  std::vector<std::pair<std::string, double>> joined;
  for (const auto& [tens, ten] : heads_) {
    if (!is_tens(ten)) continue;
    for (const auto& [units, unit] : heads_) {
      if (unit >= 10) continue;
      joined.emplace_back(tens, ten + unit);
      joined.back().first += units;
      if (lang != "cs") continue;
      joined.emplace_back(units, ten + unit);
      joined.back().first.append("a").append(tens);
    }
  }
  for (const auto& [word, value] : joined) add(word, value);
}

const NumberCompounds::Tail* NumberCompounds::find_tail(std::string_view rest) const {
  const auto found = std::ranges::find_if(tails_, [&](const Tail& tail) {
    return tail.open ? rest.starts_with(tail.text) : rest == tail.text;
  });
  return found == tails_.end() ? nullptr : &*found;
}

std::optional<CompoundNumber> NumberCompounds::find(std::string_view folded) const {
  if (folded.size() <= opening_bytes || !openings_.may_begin(folded)) return std::nullopt;
  constexpr std::size_t longest_head = 48;  // bytes
  for (std::size_t end = opening_bytes; end < std::min(folded.size(), longest_head); ++end) {
    if (U8_IS_TRAIL(folded[end])) continue;
    const auto head = heads_.find(folded.substr(0, end));
    if (head == heads_.end()) continue;
    const Tail* tail = find_tail(folded.substr(end));
    // A count of one is an article, as elsewhere.
    if (tail == nullptr || head->second * tail->scale < 2) continue;
    return CompoundNumber{head->second * tail->scale, tail->unit};
  }
  return std::nullopt;
}

}  // namespace diglot::tokenize
