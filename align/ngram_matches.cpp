#include "align/ngram_matches.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace diglot::align {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 18U;

std::uint64_t key_of(std::uint32_t parent, std::uint32_t symbol) {
  return (std::uint64_t{parent} << 32U) | symbol;
}

std::size_t ngrams(Symbols text, std::size_t order) {
  return text.size() >= order ? text.size() - order + 1 : 0;
}

}  // namespace

void PairNumbers::begin(std::size_t parents, std::size_t symbols, std::size_t pairs) {
  for (std::size_t i = 0; i < size_; ++i) cells_[used_[i]] = 0;
  size_ = 0;
  if (used_.size() < pairs) used_.resize(pairs);
  symbols_ = symbols;
  hashed_ = parents >= largest_table / symbols;
  std::size_t cells = (parents + 1) * symbols;
  if (hashed_) {
    cells = std::bit_ceil(2 * pairs + 2);
    shift_ = static_cast<unsigned>(64 - std::countr_zero(cells));
    if (keys_.size() < cells) keys_.resize(cells);
  }
  if (cells_.size() < cells) cells_.resize(cells);
}

inline std::size_t PairNumbers::cell_of(std::uint32_t parent, std::uint32_t symbol) const {
  if (hashed_) [[unlikely]] {
    return hashed_cell_of(key_of(parent, symbol));
  }
  return parent * symbols_ + symbol;
}

std::size_t PairNumbers::hashed_cell_of(std::uint64_t key) const {
  const std::size_t mask = (std::size_t{1} << (64U - shift_)) - 1;
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // Fibonacci hashing, Knuth 6.4
  std::size_t cell = ((key ^ (key >> 29U)) * golden) >> shift_;
  while (cells_[cell] != 0 && keys_[cell] != key) cell = (cell + 1) & mask;
  return cell;
}

inline std::uint32_t PairNumbers::insert(std::uint32_t parent, std::uint32_t symbol) {
  const std::size_t cell = cell_of(parent, symbol);
  if (cells_[cell] == 0) {
    if (hashed_) keys_[cell] = key_of(parent, symbol);
    used_[size_++] = cell;
    cells_[cell] = static_cast<std::uint32_t>(size_);
  }
  return cells_[cell];
}

inline std::uint32_t PairNumbers::find(std::uint32_t parent, std::uint32_t symbol) const {
  return cells_[cell_of(parent, symbol)];
}

void NgramMatcher::extend(Symbols hypothesis, std::span<const Symbols> references,
                          std::size_t alphabet, std::size_t order) {
  numbers_.begin(different_, alphabet, theirs_.size());
  std::size_t begin = 0;  // of this reference in theirs_: its n-grams stand where its symbols stood
  for (const Symbols reference : references) {
    std::uint32_t* const nodes = theirs_.data() + begin;
    for (std::size_t i = 0; i < ngrams(reference, order); ++i) {
      nodes[i] = numbers_.insert(nodes[i], reference[i + order - 1]);
    }
    begin += reference.size();
  }
  different_ = numbers_.size();
  ours_.resize(ngrams(hypothesis, order));
  for (std::size_t i = 0; i < ours_.size(); ++i) {
    ours_[i] = numbers_.find(ours_[i], hypothesis[i + order - 1]);
  }
}

void NgramMatcher::count(std::span<const Symbols> references, std::size_t order) {
  most_.assign(different_ + 1, 0);
  if (references.size() == 1) {
    for (std::size_t i = 0; i < ngrams(references.front(), order); ++i) ++most_[theirs_[i]];
    return;
  }
  current_.assign(different_ + 1, 0);
  std::size_t begin = 0;
  for (const Symbols reference : references) {
    const auto nodes = std::span(theirs_).subspan(begin, ngrams(reference, order));
    for (const std::uint32_t node : nodes) ++current_[node];
    for (const std::uint32_t node : nodes) {
      most_[node] = std::max(most_[node], current_[node]);
      current_[node] = 0;
    }
    begin += reference.size();
  }
}

std::size_t NgramMatcher::match() {
  std::size_t matched = 0;
  for (const std::uint32_t node : ours_) {
    const std::uint32_t one = most_[node] > 0 ? 1 : 0;  // of node 0 there are none
    most_[node] -= one;
    matched += one;
  }
  return matched;
}

std::vector<std::size_t> NgramMatcher::matches(Symbols hypothesis,
                                               std::span<const Symbols> references,
                                               std::size_t alphabet, std::size_t orders) {
  std::vector<std::size_t> matched(orders);
  const auto first = [](std::uint32_t symbol) { return symbol + 1; };
  ours_.resize(hypothesis.size());
  std::ranges::transform(hypothesis, ours_.begin(), first);
  theirs_.clear();
  for (const Symbols reference : references) {
    std::ranges::transform(reference, std::back_inserter(theirs_), first);
  }
  different_ = alphabet;
  for (std::size_t order = 1; order <= orders && order <= hypothesis.size(); ++order) {
    if (order > 1) extend(hypothesis, references, alphabet, order);
    count(references, order);
    matched[order - 1] = match();
    if (matched[order - 1] == 0) break;  // longer ones hold shorter ones
  }
  return matched;
}

}  // namespace diglot::align
