#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diglot::align {

/// Numbers words in the order in which they are first seen, from 0. The words are not copied: they
/// must outlive their use here, up to clear().
class WordIds {
 public:
  WordIds();
  /// The number of a word; a new one where it was not seen since clear().
  std::uint32_t operator()(std::string_view word);
  /// How many there are: numbers are below it.
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  /// Forgets all, in time linear in size().
  void clear();

 private:
  struct Word {
    std::string_view text;
    std::size_t hash;
  };
  void grow();
  [[nodiscard]] std::size_t slot_of(const Word& word) const;

  std::vector<std::uint32_t> slots_;  // 0, or one more than a number; at most half are taken
  std::vector<Word> words_;           // by number
};

/// The same for characters.
class CharacterIds {
 public:
  CharacterIds();
  std::uint32_t operator()(char32_t c);
  [[nodiscard]] std::size_t size() const { return characters_.size(); }
  void clear();

 private:
  std::vector<std::uint32_t> basic_;  // of U+0000 to U+FFFF: 0, or one more than a number
  std::unordered_map<char32_t, std::uint32_t> others_;
  std::vector<char32_t> characters_;  // by number
};

}  // namespace diglot::align
