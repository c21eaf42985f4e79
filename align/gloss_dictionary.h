#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/bitext_collection.h"
#include "align/random.h"

namespace diglot::align {

/// A dictionary that translates a word as the bitext mostly does.
class GlossDictionary {
 public:
  /// `dictionary`: entries and their translations. `bitext` teaches which of an entry's
  /// translations are common: its parts of the same two languages count.
  GlossDictionary(const BitextPart& dictionary, const BitextCollection& bitext);

  /// A translation of an entry, drawn at random by how common it is; empty where there is none.
  /// Inflected English words are found by their base forms. `key`: the entry, romanized (see
  /// tokenize/romanize.h).
  [[nodiscard]] std::string_view translate(const std::string& key, Random& random) const;

  static constexpr std::size_t longest_entry = 3;  ///< words that an entry may have

 private:
  struct Entry {
    std::vector<std::string> translations;
    std::vector<double> weights;  ///< cumulative
  };

  [[nodiscard]] const Entry* find(const std::string& key) const;
  void count_translations(const BitextCollection& bitext);

  std::string src_lang_;
  std::string tgt_lang_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace diglot::align
