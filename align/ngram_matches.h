#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace diglot::align {

/// A text as numbers of its words or characters (see symbol_ids.h).
using Symbols = std::span<const std::uint32_t>;

/// Numbers pairs (of a parent and a symbol, both below a bound) in the order in which they are
/// first inserted, exactly: in a table of all pairs where there are few, else in a hash table whose
/// keys are the pairs.
class PairIds {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// Forgets all. At most `pairs` pairs will be inserted.
  void begin(std::size_t parents, std::size_t symbols, std::size_t pairs);
  /// The number of a pair; a new one where it has none.
  std::uint32_t insert(std::uint32_t parent, std::uint32_t symbol);
  /// The number of a pair, or none.
  [[nodiscard]] std::uint32_t find(std::uint32_t parent, std::uint32_t symbol) const;
  [[nodiscard]] std::size_t size() const { return used_.size(); }

 private:
  [[nodiscard]] std::size_t cell_of(std::uint32_t parent, std::uint32_t symbol) const;

  bool hashed_ = false;
  std::size_t symbols_ = 0;
  unsigned shift_ = 0;                // of a hash, to give a cell
  std::vector<std::uint64_t> keys_;   // of a cell, where hashed
  std::vector<std::uint32_t> cells_;  // 0, or one more than a number
  std::vector<std::size_t> used_;     // the cell of each number
};

/// Counts the n-grams that texts share. What it allocates serves again for the next texts. One
/// thread at a time.
class NgramMatcher {
 public:
  /// Element n - 1: how many n-grams of the hypothesis the references have, an n-gram being counted
  /// at most as often as it is in the reference that has it most often (the clipped counts of
  /// Papineni et al. 2002). Symbols are below `alphabet`. Time is linear in the texts for each of
  /// the `orders`.
  std::vector<std::size_t> matches(Symbols hypothesis, std::span<const Symbols> references,
                                   std::size_t alphabet, std::size_t orders);

 private:
  void extend(Symbols reference, std::span<std::uint32_t> nodes, std::size_t order);
  void count(std::span<const std::uint32_t> nodes);
  std::size_t match();

  // The n-grams of the order at hand are numbered: by symbol where n is 1, else by the number of
  // their first n - 1 symbols and their last one.
  PairIds ids_;
  std::vector<std::uint32_t> nodes_;             // of the references, one behind the other: the
                                                 // number of the n-gram that begins there
  std::vector<std::uint32_t> hypothesis_nodes_;  // PairIds::none where no reference has it
  std::vector<std::uint32_t> most_;  // by number: how often the reference has it that has it most
  std::vector<std::uint32_t> current_;  // how often the one that is being counted has it
};

}  // namespace diglot::align
