#include "align/symbol_ids.h"

#define XXH_INLINE_ALL  // words are short
#include <xxhash.h>

namespace diglot::align {
namespace {

constexpr std::size_t first_slots = 256;
constexpr std::size_t basic_characters = 0x10000;

}  // namespace

WordIds::WordIds() : slots_(first_slots) {}

std::uint32_t WordIds::operator()(std::string_view word) {
  const Word wanted{word, XXH3_64bits(word.data(), word.size())};
  const std::size_t slot = slot_of(wanted);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  words_.push_back(wanted);
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  if (2 * words_.size() > slots_.size()) grow();
  return static_cast<std::uint32_t>(words_.size() - 1);
}

std::size_t WordIds::slot_of(const Word& word) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = word.hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0 || words_[slots_[slot] - 1].text == word.text) return slot;
  }
}

void WordIds::grow() {
  slots_.assign(2 * slots_.size(), 0);
  for (std::uint32_t number = 0; const Word& word : words_) slots_[slot_of(word)] = ++number;
}

void WordIds::clear() {
  slots_.assign(first_slots, 0);  // as a rule there are few words, and no more slots were needed
  words_.clear();
}

CharacterIds::CharacterIds() : basic_(basic_characters) {}

std::uint32_t CharacterIds::operator()(char32_t c) {
  std::uint32_t& id = c < basic_characters ? basic_[c] : others_[c];
  if (id == 0) {
    characters_.push_back(c);
    id = static_cast<std::uint32_t>(characters_.size());
  }
  return id - 1;
}

void CharacterIds::clear() {
  for (const char32_t c : characters_) {
    if (c < basic_characters) basic_[c] = 0;
  }
  others_.clear();
  characters_.clear();
}

}  // namespace diglot::align
