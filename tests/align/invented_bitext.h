#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "align/random.h"
#include "tests/align/toy_model.h"

namespace diglot::align::testing {

/// Sentences of two invented languages: word i of one translates word i of the other, which looks
/// nothing like it, and the words of a translation stand in the opposite order.
struct InventedBitext {
  std::vector<std::string> src;
  std::vector<std::string> tgt;
};

/// The same `seed` gives the same sentences; all seeds share one dictionary of `words` words.
inline InventedBitext invent_bitext(std::size_t lines, std::uint64_t seed,
                                    std::size_t words = 120) {
  Random dictionary(1);
  std::vector<std::string> src_words;
  std::vector<std::string> tgt_words;
  for (std::size_t i = 0; i < words; ++i) {
    src_words.push_back(invent_word(dictionary));
    tgt_words.push_back(invent_word(dictionary));
  }
  Random random(seed);
  InventedBitext bitext;
  for (std::size_t line = 0; line < lines; ++line) {
    const std::size_t length = 6 + random.below(4);
    std::string src;
    std::string tgt;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t word = random.below(words);
      src += (src.empty() ? "" : " ") + src_words[word];
      tgt = tgt_words[word] + (tgt.empty() ? "" : " ") + tgt;
    }
    bitext.src.push_back(src + ".");
    bitext.tgt.push_back(tgt + ".");
  }
  return bitext;
}

}  // namespace diglot::align::testing
