#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "corpora/bead.h"

namespace diglot::align {

/// A point between sentences of two documents: so many of src and of tgt lie before it.
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

/// All points of documents of these lengths.
inline Band full_band(std::size_t src, std::size_t tgt) {
  Band band{
      std::vector<std::size_t>(src + 1, 0), std::vector<std::size_t>(src + 1, tgt + 1), {}, 0};
  band.lay_out();
  return band;
}

/// The points within `radius` of those on a path.
inline Band band_around(const std::vector<Point>& path, std::size_t src, std::size_t tgt,
                        std::size_t radius) {
  Band band{std::vector<std::size_t>(src + 1, tgt), std::vector<std::size_t>(src + 1, 0), {}, 0};
  for (const Point& point : path) {
    const std::size_t i_middle = std::min(src, point.src);
    const std::size_t j_middle = std::min(tgt, point.tgt);
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

/// What a bead that can't be costs.
inline constexpr float impossible = std::numeric_limits<float>::infinity();

/// The sentences that a bead takes on either side.
struct Move {
  std::size_t src = 0;
  std::size_t tgt = 0;
};

/// Deletions and all n-m beads with n + m <= most_sentences and sides of at most these lengths; 1-1
/// is always among them.
inline std::vector<Move> moves_up_to(std::size_t most_sentences, std::size_t longest_src,
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

/// What leaving sentences out costs: the first of a run, and each further one.
struct DeletionCost {
  float first = 0;
  float further = 0;
};

/// How a path comes to a point.
struct Arrival {
  double cost = std::numeric_limits<double>::infinity();
  std::uint8_t move = 0;
  bool after_deletion = false;  ///< whether the move before is to be a deletion
};

/// The points of the cheapest path through the band, from {0, 0} to the ends of both documents.
/// `bead_cost(i, n, j, m)` is the cost of the bead of n src sentences from i on and m tgt sentences
/// from j on, `impossible` where there can't be one. Preconditions: deletions alone lead through
/// the band; the first of a run costs no less than further ones. Time: cells x moves.
template <class BeadCost>
std::vector<Point> cheapest_path(const BeadCost& bead_cost, const DeletionCost& deletion,
                                 const std::vector<Move>& moves, const Band& band, std::size_t src,
                                 std::size_t tgt) {
  // The best way to each point, and the best whose last move is a deletion.
  std::vector<Arrival> best(band.cells);
  std::vector<Arrival> deleted(band.cells);
  best[band.cell(0, 0)].cost = 0;
  for (std::size_t i = 0; i <= src; ++i) {
    for (std::size_t j = band.begin[i]; j < band.end[i]; ++j) {
      const std::size_t here = band.cell(i, j);
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const auto [n, m] = moves[k];
        if (n > i || m > j || !band.contains(i - n, j - m)) continue;
        const std::size_t before = band.cell(i - n, j - m);
        const auto move = static_cast<std::uint8_t>(k);
        if (n > 0 && m > 0) {
          const double cost =
              best[before].cost + static_cast<double>(bead_cost(i - n, n, j - m, m));
          if (cost < best[here].cost) best[here] = {cost, move, false};
          continue;
        }
        const double first = best[before].cost + static_cast<double>(deletion.first);
        const double further = deleted[before].cost + static_cast<double>(deletion.further);
        if (std::min(first, further) < deleted[here].cost) {
          deleted[here] = {std::min(first, further), move, further <= first};
        }
      }
      if (deleted[here].cost < best[here].cost) best[here] = deleted[here];
    }
  }
  assert(best[band.cell(src, tgt)].cost < std::numeric_limits<double>::infinity());
  std::vector<Point> path = {{src, tgt}};
  bool after_deletion = false;
  while (path.back().src > 0 || path.back().tgt > 0) {
    const Point at = path.back();
    const std::size_t here = band.cell(at.src, at.tgt);
    const Arrival& arrival = after_deletion ? deleted[here] : best[here];
    const Move move = moves[arrival.move];
    path.push_back({at.src - move.src, at.tgt - move.tgt});
    after_deletion = arrival.after_deletion;
  }
  std::ranges::reverse(path);
  return path;
}

/// The beads between the points of a path; their scores are 0.
inline std::vector<corpora::Bead> to_beads(const std::vector<Point>& path) {
  std::vector<corpora::Bead> beads;
  for (std::size_t k = 1; k < path.size(); ++k) {
    beads.push_back({{path[k - 1].src, path[k].src}, {path[k - 1].tgt, path[k].tgt}, 0});
  }
  return beads;
}

/// The points that beads lead through.
inline std::vector<Point> to_path(const std::vector<corpora::Bead>& beads) {
  std::vector<Point> path = {{0, 0}};
  for (const corpora::Bead& bead : beads) {
    path.push_back({path.back().src + bead.src.size(), path.back().tgt + bead.tgt.size()});
  }
  return path;
}

}  // namespace diglot::align
