#include "align/ngram_matches.h"

#include <algorithm>
#include <bit>

namespace diglot::align {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 18U;

}  // namespace

void PairIds::begin(std::size_t parents, std::size_t symbols, std::size_t pairs) {
  for (const std::size_t cell : used_) cells_[cell] = 0;
  used_.clear();
  symbols_ = symbols;
  hashed_ = parents > largest_table / symbols;
  std::size_t cells = parents * symbols;
  if (hashed_) {
    cells = std::bit_ceil(2 * pairs + 2);
    shift_ = static_cast<unsigned>(64 - std::countr_zero(cells));
    if (keys_.size() < cells) keys_.resize(cells);
  }
  if (cells_.size() < cells) cells_.resize(cells);
}

std::size_t PairIds::cell_of(std::uint32_t parent, std::uint32_t symbol) const {
  if (!hashed_) return parent * symbols_ + symbol;
  const std::uint64_t key = (std::uint64_t{parent} << 32U) | symbol;
  const std::size_t mask = (std::size_t{1} << (64U - shift_)) - 1;
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // Fibonacci hashing, Knuth 6.4
  std::size_t cell = ((key ^ (key >> 29U)) * golden) >> shift_;
  while (cells_[cell] != 0 && keys_[cell] != key) cell = (cell + 1) & mask;
  return cell;
}

std::uint32_t PairIds::insert(std::uint32_t parent, std::uint32_t symbol) {
  const std::size_t cell = cell_of(parent, symbol);
  if (cells_[cell] == 0) {
    used_.push_back(cell);
    cells_[cell] = static_cast<std::uint32_t>(used_.size());
    if (hashed_) keys_[cell] = (std::uint64_t{parent} << 32U) | symbol;
  }
  return cells_[cell] - 1;
}

std::uint32_t PairIds::find(std::uint32_t parent, std::uint32_t symbol) const {
  return cells_[cell_of(parent, symbol)] - 1;  // none is one less than 0
}

void NgramMatcher::extend(Symbols reference, std::span<std::uint32_t> nodes, std::size_t order) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i] = ids_.insert(nodes[i], reference[i + order - 1]);
  }
}

void NgramMatcher::count(std::span<const std::uint32_t> nodes) {
  for (const std::uint32_t node : nodes) ++current_[node];
  for (const std::uint32_t node : nodes) {
    most_[node] = std::max(most_[node], current_[node]);
    current_[node] = 0;
  }
}

std::size_t NgramMatcher::match() {
  std::size_t matched = 0;
  for (const std::uint32_t node : hypothesis_nodes_) {
    if (node == PairIds::none || most_[node] == 0) continue;
    --most_[node];
    ++matched;
  }
  return matched;
}

std::vector<std::size_t> NgramMatcher::matches(Symbols hypothesis,
                                               std::span<const Symbols> references,
                                               std::size_t alphabet, std::size_t orders) {
  std::vector<std::size_t> matched(orders);
  nodes_.clear();
  for (const Symbols reference : references) {
    nodes_.insert(nodes_.end(), reference.begin(), reference.end());
  }
  hypothesis_nodes_.assign(hypothesis.begin(), hypothesis.end());
  std::size_t different = alphabet;
  for (std::size_t order = 1; order <= orders && order <= hypothesis.size(); ++order) {
    if (order > 1) ids_.begin(different, alphabet, nodes_.size());
    // The n-grams of each reference stand where its symbols stood, fewer by order - 1.
    const auto for_each_reference = [&](const auto& function) {
      std::size_t begin = 0;
      for (const Symbols reference : references) {
        if (reference.size() >= order) {
          function(reference, std::span(nodes_).subspan(begin, reference.size() - order + 1));
        }
        begin += reference.size();
      }
    };
    if (order > 1) {
      for_each_reference([&](Symbols reference, std::span<std::uint32_t> nodes) {
        extend(reference, nodes, order);
      });
      different = ids_.size();
      hypothesis_nodes_.pop_back();
      for (std::size_t i = 0; i < hypothesis_nodes_.size(); ++i) {
        std::uint32_t& node = hypothesis_nodes_[i];
        if (node != PairIds::none) node = ids_.find(node, hypothesis[i + order - 1]);
      }
    }
    most_.assign(different, 0);
    current_.assign(different, 0);
    for_each_reference([&](Symbols, std::span<std::uint32_t> nodes) { count(nodes); });
    matched[order - 1] = match();
    if (matched[order - 1] == 0) break;  // longer ones hold shorter ones
  }
  return matched;
}

}  // namespace diglot::align
