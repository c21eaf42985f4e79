#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diglot::align {

/// A text as numbers of its words or characters (see symbol_ids.h).
using Symbols = std::span<const std::uint32_t>;

/// Numbers pairs of a parent and a symbol in the order in which they are first inserted, from 1,
/// exactly: in a table of all pairs where there are few, else in a hash table that holds the pairs
/// themselves. 0 is no pair's number, and a parent of no pair.
class PairNumbers {
 public:
  /// Forgets all. Parents will be at most `parents`, symbols below `symbols`; at most `pairs` pairs
  /// will be inserted.
  void begin(std::size_t parents, std::size_t symbols, std::size_t pairs);
  /// The number of a pair; a new one where it has none. Precondition: the parent is not 0.
  std::uint32_t insert(std::uint32_t parent, std::uint32_t symbol);
  /// The number of a pair, or 0.
  [[nodiscard]] std::uint32_t find(std::uint32_t parent, std::uint32_t symbol) const;
  /// How many there are, which is the last number.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t cell_of(std::uint32_t parent, std::uint32_t symbol) const;
  [[nodiscard]] std::size_t hashed_cell_of(std::uint64_t key) const;

  bool hashed_ = false;
  std::size_t symbols_ = 0;
  unsigned shift_ = 0;                // of a hash, to give a cell
  std::vector<std::uint64_t> keys_;   // of a cell, where hashed
  std::vector<std::uint32_t> cells_;  // numbers, or 0
  std::vector<std::size_t> used_;     // the cell of each number
  std::size_t size_ = 0;
};

/// Counts the n-grams that texts share. What it allocates serves again for the next texts. One
/// thread at a time.
class NgramMatcher {
 public:
  /// Element n - 1: how many n-grams of the hypothesis the references have, an n-gram being counted
  /// at most as often as it is in the reference that has it most often (the clipped counts of
  /// Papineni et al. 2002). Symbols are below `alphabet`. Time is linear in the texts and the
  /// alphabet, for each of the `orders`.
  std::vector<std::size_t> matches(Symbols hypothesis, std::span<const Symbols> references,
                                   std::size_t alphabet, std::size_t orders);

 private:
  /// Numbers the n-grams of this order by those of the one before.
  void extend(Symbols hypothesis, std::span<const Symbols> references, std::size_t alphabet,
              std::size_t order);
  void count(std::span<const Symbols> references, std::size_t order);
  std::size_t match();

  // N-grams of the order at hand are numbered from 1: by symbol where n is 1, else by the number of
  // their first n - 1 symbols and their last one.
  PairNumbers numbers_;
  std::size_t different_ = 0;          // the last number
  std::vector<std::uint32_t> ours_;    // of the n-gram that begins there in the hypothesis, 0 where
                                       // no reference has it
  std::vector<std::uint32_t> theirs_;  // in the references, one behind the other
  std::vector<std::uint32_t> most_;    // by number: how often the reference has it that has it most
  std::vector<std::uint32_t> current_;  // how often the one that is being counted has it
};

}  // namespace diglot::align
