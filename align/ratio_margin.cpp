#include "align/ratio_margin.h"

#include <cassert>

namespace diglot::align {
namespace {

std::vector<double> mean_cosines(const Neighbours& nearest) {
  std::vector<double> means;
  means.reserve(nearest.size());
  for (const auto& neighbours : nearest) {
    assert(!neighbours.empty());
    double sum = 0;
    for (const Neighbour& neighbour : neighbours) sum += static_cast<double>(neighbour.cosine);
    means.push_back(sum / static_cast<double>(neighbours.size()));
  }
  return means;
}

}  // namespace

std::vector<Match> best_by_ratio(const Neighbours& nearest, const Neighbours& others_nearest) {
  const std::vector<double> means = mean_cosines(nearest);
  const std::vector<double> others_means = mean_cosines(others_nearest);
  std::vector<Match> matches(nearest.size());
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    const auto margin = [&](const Neighbour& neighbour) {
      const double sum = means[i] + others_means[neighbour.row];
      return sum > 0 ? 2 * static_cast<double>(neighbour.cosine) / sum : 0;
    };
    matches[i] = {nearest[i].front().row, margin(nearest[i].front())};
    for (const Neighbour& neighbour : nearest[i]) {
      if (const double here = margin(neighbour); here > matches[i].margin) {
        matches[i] = {neighbour.row, here};
      }
    }
  }
  return matches;
}

}  // namespace diglot::align
