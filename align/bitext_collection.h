#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpora/read_bitext.h"

namespace diglot::align {

/// Bitext of one language pair and one source, in the order of its file: src[i] translates tgt[i].
struct BitextPart {
  std::string src_lang;
  std::string tgt_lang;
  std::string source;  ///< such as "wmt-newstest"
  double weight = 1;   ///< how often it is drawn, relative to other sources of the languages
  std::vector<std::string> src;
  std::vector<std::string> tgt;

  [[nodiscard]] std::size_t size() const { return src.size(); }
  /// Precondition: i < size().
  void add(std::string src_text, std::string tgt_text) {
    src.push_back(std::move(src_text));
    tgt.push_back(std::move(tgt_text));
  }
};

/// All the text of a training, in memory.
using BitextCollection = std::vector<BitextPart>;

/// The parts of a file, one for each source that it names, in the order of their first lines. Pairs
/// with a side of more than `longest` bytes are left out.
BitextCollection split_sources(const corpora::Bitext& bitext, std::size_t longest = 2000);

/// A dictionary without the entries that are no translations: one side has no letter, or signs of a
/// note on grammar ("~", "+ dative", "-ly").
BitextPart drop_notes(const BitextPart& dictionary);

/// Makes sentence-like lines of a dictionary: three to eight entries joined with spaces, the
/// entries in a random order. Single words would be too short to learn from.
BitextPart join_entries(const BitextPart& dictionary, std::uint64_t seed);

/// What a training learns from, and what it keeps back to measure itself on.
struct HeldOut {
  BitextCollection training;
  BitextCollection held_out;  ///< blocks of consecutive lines
};

/// Keeps back about one in `one_in` blocks of `block` consecutive lines of each part, chosen by the
/// text of a block's first line; where that gives none, the end of the largest part.
HeldOut hold_out(BitextCollection bitext, std::size_t block, std::size_t one_in);

/// Sentences of each language, drawn at random without repetition until they have `characters` code
/// points, from the parts of at least this weight.
std::map<std::string, std::vector<std::string>> sample_sentences(const BitextCollection& bitext,
                                                                 std::size_t characters,
                                                                 double least_weight,
                                                                 std::uint64_t seed);

}  // namespace diglot::align
