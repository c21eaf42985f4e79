#include "align/parallel_search.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::Bead;

/// A point between sentences: so many of src and of tgt lie before it.
struct Point {
  std::size_t src = 0;
  std::size_t tgt = 0;
};

/// For each number of src sentences the numbers of tgt sentences, [begin, end), that a search looks
/// at.
struct Band {
  std::vector<std::size_t> begin;
  std::vector<std::size_t> end;
  std::vector<std::size_t> offset;  ///< of each row's first cell in a flat array
  std::size_t cells = 0;

  void lay_out() {
    offset.resize(begin.size());
    cells = 0;
    for (std::size_t i = 0; i < begin.size(); ++i) {
      offset[i] = cells;
      cells += end[i] - begin[i];
    }
  }
  [[nodiscard]] bool contains(std::size_t i, std::size_t j) const {
    return begin[i] <= j && j < end[i];
  }
  [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const {
    return offset[i] + j - begin[i];
  }
};

Band full_band(std::size_t src, std::size_t tgt) {
  Band band{
      std::vector<std::size_t>(src + 1, 0), std::vector<std::size_t>(src + 1, tgt + 1), {}, 0};
  band.lay_out();
  return band;
}

/// All within `radius` of a path between documents of half the length.
Band band_around(const std::vector<Point>& coarse, std::size_t src, std::size_t tgt,
                 std::size_t radius) {
  Band band{std::vector<std::size_t>(src + 1, tgt), std::vector<std::size_t>(src + 1, 0), {}, 0};
  for (const Point& point : coarse) {
    const std::size_t i_middle = std::min(src, 2 * point.src);
    const std::size_t j_middle = std::min(tgt, 2 * point.tgt);
    const std::size_t last = std::min(src, i_middle + radius);
    for (std::size_t i = i_middle > radius ? i_middle - radius : 0; i <= last; ++i) {
      band.begin[i] = std::min(band.begin[i], j_middle > radius ? j_middle - radius : 0);
      band.end[i] = std::max(band.end[i], std::min(tgt + 1, j_middle + radius + 1));
    }
  }
  band.begin.front() = 0;
  band.end.back() = tgt + 1;
  band.lay_out();
  return band;
}

/// Mean of 1 - cosine of each row of `vectors` with some rows of `others`, drawn once.
std::vector<float> mean_distance(const Vectors& vectors, const Vectors& others) {
  constexpr std::size_t most_samples = 64;
  Random random(1);
  std::vector<std::size_t> sample;
  for (std::size_t k = 0; k < std::min(most_samples, others.size()); ++k) {
    sample.push_back(others.size() <= most_samples ? k : random.below(others.size()));
  }
  std::vector<float> means(vectors.size());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    float sum = 0;
    for (const std::size_t j : sample) sum += 1 - dot(vectors[i], others[j]);
    constexpr float least = 0.1F;  // a document that repeats one sentence has no distance to itself
    means[i] = std::max(least, sum / static_cast<float>(sample.size()));
  }
  return means;
}

constexpr float impossible = std::numeric_limits<float>::infinity();

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
  [[nodiscard]] float bead(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
    if (!src_usable_[n - 1][i] || !tgt_usable_[m - 1][j]) return impossible;
    constexpr float least = 0.01F;  // so that of beads that cost nothing the smaller win
    const float distance = std::max(least, 1 - dot(src_.runs[n - 1][i], tgt_.runs[m - 1][j]));
    const float mean = (src_means_[n - 1][i] + tgt_means_[m - 1][j]) / 2;
    return distance / mean * static_cast<float>(n * m);
  }

 private:
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
    sample.push_back(costs.bead(random.below(src), 1, random.below(tgt), 1));
  }
  const auto place = static_cast<std::ptrdiff_t>(quantile * static_cast<double>(draws - 1));
  std::ranges::nth_element(sample, sample.begin() + place);
  // In a short document true pairs are a good part of the draws. Costs are about 1 at random.
  constexpr float least = 0.3F;
  constexpr float most = 1;
  return std::clamp(sample[static_cast<std::size_t>(place)], least, most);
}

struct Move {
  std::size_t src;
  std::size_t tgt;
};

std::vector<Move> moves_up_to(std::size_t most_sentences, std::size_t longest_src,
                              std::size_t longest_tgt) {
  std::vector<Move> moves = {{1, 0}, {0, 1}};
  for (std::size_t n = 1; n <= longest_src; ++n) {
    for (std::size_t m = 1; m <= longest_tgt && n + m <= std::max<std::size_t>(2, most_sentences);
         ++m) {
      moves.push_back({n, m});
    }
  }
  return moves;
}

/// The points of the cheapest path through the band, from {0, 0} to the ends of both documents.
std::vector<Point> cheapest_path(const Costs& costs, float deletion, const std::vector<Move>& moves,
                                 const Band& band, std::size_t src, std::size_t tgt) {
  std::vector<float> best(band.cells, impossible);
  std::vector<std::uint8_t> arrived_by(band.cells);
  best[band.cell(0, 0)] = 0;
  for (std::size_t i = 0; i <= src; ++i) {
    for (std::size_t j = band.begin[i]; j < band.end[i]; ++j) {
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const auto [n, m] = moves[k];
        if (n > i || m > j || !band.contains(i - n, j - m)) continue;
        const float before = best[band.cell(i - n, j - m)];
        if (before == impossible) continue;
        const float cost = before + (n == 0 || m == 0 ? deletion : costs.bead(i - n, n, j - m, m));
        float& here = best[band.cell(i, j)];
        if (cost < here) {
          here = cost;
          arrived_by[band.cell(i, j)] = static_cast<std::uint8_t>(k);
        }
      }
    }
  }
  assert(best[band.cell(src, tgt)] != impossible);
  std::vector<Point> path = {{src, tgt}};
  while (path.back().src > 0 || path.back().tgt > 0) {
    const Point at = path.back();
    const Move move = moves[arrived_by[band.cell(at.src, at.tgt)]];
    path.push_back({at.src - move.src, at.tgt - move.tgt});
  }
  std::ranges::reverse(path);
  return path;
}

/// A document of half the length: each two neighbouring sentences become one.
Overlaps halve(const Overlaps& document) {
  const Vectors& sentences = document.runs.front();
  Vectors halved((sentences.size() + 1) / 2, sentences.dimension());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::span<float> sum = halved[i / 2];
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += sentences[i][k];
  }
  for (std::size_t i = 0; i < halved.size(); ++i) normalize(halved[i]);
  return {{std::move(halved)}};
}

std::vector<Point> search(const Overlaps& src, const Overlaps& tgt,
                          const ParallelSearchOptions& options) {
  constexpr std::size_t short_document = 128;
  constexpr std::size_t radius = 12;
  const std::size_t rows = src.sentences();
  const std::size_t columns = tgt.sentences();
  const Band band =
      rows <= short_document || columns <= short_document
          ? full_band(rows, columns)
          : band_around(search(halve(src), halve(tgt), options), rows, columns, radius);
  const Costs costs(src, tgt);
  return cheapest_path(costs, deletion_cost(costs, rows, columns, options.deletion_quantile),
                       moves_up_to(options.most_sentences, src.longest_run(), tgt.longest_run()),
                       band, rows, columns);
}

}  // namespace

std::vector<Bead> search_parallel(const Overlaps& src, const Overlaps& tgt,
                                  const ParallelSearchOptions& options) {
  std::vector<Bead> beads;
  if (src.sentences() == 0 || tgt.sentences() == 0) {
    for (std::size_t i = 0; i < src.sentences(); ++i) beads.push_back({{i, i + 1}, {0, 0}, 0});
    for (std::size_t j = 0; j < tgt.sentences(); ++j) beads.push_back({{0, 0}, {j, j + 1}, 0});
    return beads;
  }
  const std::vector<Point> path = search(src, tgt, options);
  for (std::size_t k = 1; k < path.size(); ++k) {
    beads.push_back({{path[k - 1].src, path[k].src}, {path[k - 1].tgt, path[k].tgt}, 0});
  }
  return beads;
}

}  // namespace diglot::align
