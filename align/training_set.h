#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/features.h"

namespace diglot::align {

/// One text as a trainer sees it: the features of its sentence, and a hash that tells whether two
/// sentences are the same.
struct TrainingSentence {
  std::span<const std::uint32_t> features;
  std::uint64_t hash = 0;
};

/// Bitext in memory, as features: 4 bytes a feature, about 500 bytes a sentence.
class TrainingSet {
 public:
  /// A group of pairs that are drawn with the same probability: those of one language pair and
  /// source.
  struct Cell {
    std::string languages;  ///< "en-ro"
    std::string source;     ///< "wmt-newstest"
    double weight = 1;      ///< how often its pairs are drawn, relative to others of the languages
    std::vector<std::uint32_t> pairs;
  };

  /// Adds pairs of texts (as many on each side) to the cell of these languages and this source,
  /// extracting the features on all threads; the result does not depend on their number. A pair
  /// with an empty side, or one without features, is left out. `weight` counts when the cell is
  /// new.
  void add(const FeatureExtractor& extractor, std::string_view languages, std::string_view source,
           double weight, std::span<const std::string> src, std::span<const std::string> tgt);

  [[nodiscard]] std::size_t size() const { return hashes_.size() / 2; }
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
  [[nodiscard]] TrainingSentence src(std::size_t pair) const { return sentence(2 * pair); }
  [[nodiscard]] TrainingSentence tgt(std::size_t pair) const { return sentence(2 * pair + 1); }
  /// A hash of all texts and features, in order, with the cells and their weights: tells two sets
  /// apart.
  [[nodiscard]] std::uint64_t fingerprint() const;
  /// In how many sentences each feature occurs: `feature_count` numbers.
  [[nodiscard]] std::vector<std::uint32_t> document_frequencies(std::size_t feature_count) const;

 private:
  [[nodiscard]] TrainingSentence sentence(std::size_t index) const;
  Cell& cell(std::string_view languages, std::string_view source, double weight);

  std::vector<Cell> cells_;
  std::vector<std::uint32_t> features_;
  std::vector<std::uint64_t> ends_;  ///< into features_, one a sentence; src and tgt alternate
  std::vector<std::uint64_t> hashes_;
};

}  // namespace diglot::align
