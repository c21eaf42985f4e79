#include "align/parallel_search.h"

#include <algorithm>
#include <span>
#include <utility>

#include "align/bead_path.h"
#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::Bead;

/// Mean of 1 - cosine of each row of `vectors` with some rows of `others`, drawn once.
std::vector<float> mean_distance(const Vectors& vectors, const Vectors& others) {
  constexpr std::size_t most_samples = 64;
  Random random(1);
  const std::size_t samples = std::min(most_samples, others.size());
  Vectors mean(1, others.dimension());
  for (std::size_t k = 0; k < samples; ++k) {
    const auto sample = others[others.size() <= most_samples ? k : random.below(others.size())];
    for (std::size_t i = 0; i < sample.size(); ++i) {
      mean[0][i] += sample[i] / static_cast<float>(samples);
    }
  }
  std::vector<float> distances(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    constexpr float least = 0.1F;  // a document that repeats one sentence has no distance to itself
    distances[i] = std::max(least, 1 - dot(vectors[i], mean[0]));
  }
  return distances;
}

std::vector<bool> not_zero(const Vectors& vectors) {
  std::vector<bool> result(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) result[i] = length(vectors[i]) > 0;
  return result;
}

/// The costs of the beads of two documents.
class Costs {
 public:
  Costs(const Overlaps& src, const Overlaps& tgt) : src_(src), tgt_(tgt) {
    for (const Vectors& run : src.runs) src_usable_.push_back(not_zero(run));
    for (const Vectors& run : tgt.runs) tgt_usable_.push_back(not_zero(run));
    for (const Vectors& run : src.runs) src_means_.push_back(mean_distance(run, tgt.runs[0]));
    for (const Vectors& run : tgt.runs) tgt_means_.push_back(mean_distance(run, src.runs[0]));
  }

  /// Of the bead of `n` src sentences from `i` on and `m` tgt sentences from `j` on.
  [[nodiscard]] float operator()(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
    if (!src_usable_[n - 1][i] || !tgt_usable_[m - 1][j]) return impossible;
    return distance(i, n, j, m) * static_cast<float>(n * m);
  }

  /// How much nearer the sides of a bead lie than sentences at large, 0 to 1.
  [[nodiscard]] double nearness(const Bead& bead) const {
    if (bead.src.empty() || bead.tgt.empty()) return 0;
    return static_cast<double>(std::max(
        0.0F, 1 - distance(bead.src.begin, bead.src.size(), bead.tgt.begin, bead.tgt.size())));
  }

 private:
  /// Of the sides of a bead; about 1 at random.
  [[nodiscard]] float distance(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
    constexpr float least = 0.01F;  // so that of beads that cost nothing the smaller win
    const float mean = (src_means_[n - 1][i] + tgt_means_[m - 1][j]) / 2;
    return std::max(least, 1 - dot(src_.runs[n - 1][i], tgt_.runs[m - 1][j])) / mean;
  }

  const Overlaps& src_;
  const Overlaps& tgt_;
  std::vector<std::vector<bool>> src_usable_;
  std::vector<std::vector<bool>> tgt_usable_;
  std::vector<std::vector<float>> src_means_;
  std::vector<std::vector<float>> tgt_means_;
};

/// The cost of leaving one sentence out.
float deletion_cost(const Costs& costs, std::size_t src, std::size_t tgt, double quantile) {
  Random random(2);
  std::vector<float> sample;
  constexpr std::size_t draws = 1000;
  for (std::size_t k = 0; k < draws; ++k) {
    sample.push_back(costs(random.below(src), 1, random.below(tgt), 1));
  }
  const auto place = static_cast<std::ptrdiff_t>(quantile * static_cast<double>(draws - 1));
  std::ranges::nth_element(sample, sample.begin() + place);
  // In a short document true pairs are a good part of the draws. Costs are about 1 at random.
  constexpr float least = 0.3F;
  constexpr float most = 1;
  return std::clamp(sample[static_cast<std::size_t>(place)], least, most);
}

/// A document of half the length: each two neighbouring sentences become one.
Overlaps halve(const Overlaps& document) {
  const Vectors& sentences = document.runs.front();
  Vectors halved((sentences.size() + 1) / 2, sentences.dimension());
  for (std::size_t i = 0; i < sentences.size(); ++i) add(halved[i / 2], sentences[i]);
  for (std::size_t i = 0; i < halved.size(); ++i) normalize(halved[i]);
  return {{std::move(halved)}};
}

std::vector<Point> doubled(std::vector<Point> path) {
  for (Point& point : path) point = {2 * point.src, 2 * point.tgt};
  return path;
}

std::vector<Bead> search(const Overlaps& src, const Overlaps& tgt,
                         const ParallelSearchOptions& options) {
  constexpr std::size_t short_document = 128;
  constexpr std::size_t radius = 12;
  const std::size_t rows = src.sentences();
  const std::size_t columns = tgt.sentences();
  const Band band = rows <= short_document || columns <= short_document
                        ? full_band(rows, columns)
                        : band_around(doubled(to_path(search(halve(src), halve(tgt), options))),
                                      rows, columns, radius);
  const Costs costs(src, tgt);
  const float deletion = deletion_cost(costs, rows, columns, options.deletion_quantile);
  std::vector<Bead> beads = to_beads(
      cheapest_path(costs, {deletion, deletion},
                    moves_up_to(options.most_sentences, src.longest_run(), tgt.longest_run()), band,
                    rows, columns));
  for (Bead& bead : beads) bead.score = costs.nearness(bead);
  return beads;
}

}  // namespace

std::vector<Bead> search_parallel(const Overlaps& src, const Overlaps& tgt,
                                  const ParallelSearchOptions& options) {
  if (src.sentences() == 0 || tgt.sentences() == 0) {
    std::vector<Bead> beads;
    for (std::size_t i = 0; i < src.sentences(); ++i) beads.push_back({{i, i + 1}, {0, 0}, 0});
    for (std::size_t j = 0; j < tgt.sentences(); ++j) beads.push_back({{0, 0}, {j, j + 1}, 0});
    return beads;
  }
  return search(src, tgt, options);
}

}  // namespace diglot::align
