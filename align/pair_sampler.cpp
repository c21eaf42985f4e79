#include "align/pair_sampler.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>

namespace diglot::align {

PairSampler::PairSampler(const TrainingSet& data, double balance, std::uint64_t seed)
    : random_(seed) {
  std::map<std::string, double> sizes;
  std::map<std::string, double> weighted_sizes;
  for (const auto& cell : data.cells()) {
    const auto size = static_cast<double>(cell.pairs.size());
    sizes[cell.languages] += size;
    weighted_sizes[cell.languages] += size * cell.weight;
  }
  double total = 0;
  for (const auto& cell : data.cells()) {
    const double share = static_cast<double>(cell.pairs.size()) * cell.weight;
    if (share <= 0) continue;
    total += std::pow(sizes[cell.languages], balance) * share / weighted_sizes[cell.languages];
    cumulative_.push_back(total);
    cells_.push_back({cell.pairs, 0});
    random_.shuffle(std::span(cells_.back().order));
  }
  for (double& value : cumulative_) value /= total;
}

std::size_t PairSampler::next() {
  const auto found = std::ranges::upper_bound(cumulative_, random_.uniform());
  const auto index = std::min<std::ptrdiff_t>(found - cumulative_.begin(), std::ssize(cells_) - 1);
  Cell& cell = cells_[static_cast<std::size_t>(index)];
  if (cell.position == cell.order.size()) {
    random_.shuffle(std::span(cell.order));
    cell.position = 0;
  }
  return cell.order[cell.position++];
}

}  // namespace diglot::align
