#include "align/ratio_margin.h"

#include <limits>

#include <tbb/parallel_for.h>

namespace diglot::align {
namespace {

std::vector<double> mean_cosines(const Neighbours& nearest) {
  std::vector<double> means;
  means.reserve(nearest.size());
  for (const auto& neighbours : nearest) {
    double sum = 0;
    for (const Neighbour& neighbour : neighbours) sum += static_cast<double>(neighbour.cosine);
    means.push_back(neighbours.empty() ? 0 : sum / static_cast<double>(neighbours.size()));
  }
  return means;
}

}  // namespace

std::vector<Match> best_by_ratio(const Neighbours& nearest, const Neighbours& others_nearest,
                                 const Rescore& rescore) {
  const std::vector<double> means = mean_cosines(nearest);
  const std::vector<double> others_means = mean_cosines(others_nearest);
  std::vector<Match> matches(nearest.size());
  tbb::parallel_for(std::size_t{0}, nearest.size(), [&](std::size_t i) {
    const auto score = [&](const Neighbour& neighbour) {
      const double sum = means[i] + others_means[neighbour.row];
      const double margin = sum > 0 ? 2 * static_cast<double>(neighbour.cosine) / sum : 0;
      return rescore ? rescore(i, neighbour.row, margin) : margin;
    };
    matches[i].score = -std::numeric_limits<double>::infinity();
    for (const Neighbour& neighbour : nearest[i]) {
      if (const double here = score(neighbour); here > matches[i].score) {
        matches[i] = {neighbour.row, here};
      }
    }
  });
  return matches;
}

}  // namespace diglot::align
