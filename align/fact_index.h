#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/article_sketch.h"

namespace diglot::align {

/// How much it tells that two articles share a fact: the logarithm of how rare it is among all
/// (inverse document frequency, Sparck Jones 1972), as if 1,000 more articles had none of their
/// facts. Facts of more than a tenth of all tell nothing.
class FactRarity {
 public:
  explicit FactRarity(std::span<const std::vector<FactKey>> articles);

  [[nodiscard]] float of(FactKey fact) const;

 private:
  std::vector<FactKey> facts_;  // ascending
  std::vector<float> rarities_;
};

/// The articles of a list that have a fact, for each fact that tells something (an inverted index).
class FactIndex {
 public:
  /// `facts` are those of articles, by their row.
  FactIndex(std::span<const std::vector<FactKey>* const> facts, const FactRarity& rarity);

  /// The rows that have a fact, and what each gains by it, before its own length counts.
  struct Holders {
    std::span<const std::uint32_t> rows;
    float weight = 0;
  };
  /// Of these facts, those that rows have. They live as long as the index.
  [[nodiscard]] std::vector<Holders> find(std::span<const FactKey> facts) const;

  /// Adds to `similarities`, one for each of the rows `begin` to `end`, how much their articles
  /// share with one of which these are the facts: the cosine of both as vectors of facts with their
  /// rarities. Time grows with how many of the rows share a fact. Thread-safe.
  void add_similarities(std::span<const Holders> facts, std::size_t begin, std::size_t end,
                        std::span<float> similarities) const;

 private:
  const FactRarity& rarity_;
  std::vector<FactKey> facts_;        // ascending
  std::vector<std::size_t> begins_;   // of each fact's rows, and the end of the last
  std::vector<std::uint32_t> rows_;   // ascending for each fact
  std::vector<float> inverse_norms_;  // of each row
};

}  // namespace diglot::align
