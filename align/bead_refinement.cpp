#include "align/bead_refinement.h"

#include <algorithm>
#include <cmath>

#include "align/bead_path.h"
#include "align/shared_words.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Bead;

// Chosen on the development file of Text+Berg and on news with lines joined; the optimum is flat.
constexpr float deletion = 0.25F;
constexpr float further_sentence = 0.45F;
constexpr float length_weight = 1.5F;
constexpr std::size_t radius = 6;

/// Bytes before each sentence of an article, and in all.
std::vector<double> lengths_before(const Article& article) {
  std::vector<double> before = {0};
  for (const corpora::Sentence& sentence : article.sentences) {
    before.push_back(before.back() + static_cast<double>(sentence.bytes.size() + 1));
  }
  return before;
}

/// The rows of sentences that a band of points has.
Band sentences_of(const Band& points, std::size_t tgt) {
  Band band{{points.begin.begin(), points.begin.end() - 1},
            {points.end.begin(), points.end.end() - 1},
            {},
            0};
  for (std::size_t& end : band.end) end = std::min(end, tgt);
  for (std::size_t i = 0; i < band.begin.size(); ++i) {
    band.begin[i] = std::min(band.begin[i], band.end[i]);
  }
  band.lay_out();
  return band;
}

/// The costs of beads: how little they are worth.
class Costs {
 public:
  Costs(const Article& src, const Article& tgt, const std::vector<Bead>& beads, const Band& band,
        const StaticEncoder& encoder)
      : src_(src),
        tgt_(tgt),
        shared_(src, tgt, sentences_of(band, tgt.sentences.size()), encoder),
        src_before_(lengths_before(src)),
        tgt_before_(lengths_before(tgt)) {
    double src_length = 0;
    double tgt_length = 0;
    for (const Bead& bead : beads) {
      if (bead.src.empty() || bead.tgt.empty()) continue;
      src_length += length(src_before_, bead.src);
      tgt_length += length(tgt_before_, bead.tgt);
    }
    if (tgt_length > 0) tgt_scale_ = src_length / tgt_length;
  }

  [[nodiscard]] float shared(const Bead& bead) const {
    float sum = 0;
    for (std::size_t i = bead.src.begin; i < bead.src.end; ++i) {
      for (std::size_t j = bead.tgt.begin; j < bead.tgt.end; ++j) sum += shared_(i, j);
    }
    return sum;
  }

  [[nodiscard]] float operator()(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
    const Bead bead{{i, i + n}, {j, j + m}, 0};
    if (has_empty(src_, bead.src) || has_empty(tgt_, bead.tgt)) return impossible;
    constexpr double few = 5;  // bytes, that make no difference
    const double ratio = std::log((length(src_before_, bead.src) + few) /
                                  (tgt_scale_ * length(tgt_before_, bead.tgt) + few));
    return length_weight * static_cast<float>(ratio * ratio) +
           further_sentence * static_cast<float>(n + m - 2) - shared(bead);
  }

 private:
  static double length(const std::vector<double>& before, const corpora::Sentences& sentences) {
    return before[sentences.end] - before[sentences.begin];
  }
  static bool has_empty(const Article& article, const corpora::Sentences& sentences) {
    return std::any_of(article.sentences.begin() + static_cast<std::ptrdiff_t>(sentences.begin),
                       article.sentences.begin() + static_cast<std::ptrdiff_t>(sentences.end),
                       [](const corpora::Sentence& sentence) { return sentence.bytes.empty(); });
  }

  const Article& src_;
  const Article& tgt_;
  SharedWords shared_;
  std::vector<double> src_before_;
  std::vector<double> tgt_before_;
  double tgt_scale_ = 1;
};

/// Whether beads share so few words that these say nothing.
bool share_hardly_any(const std::vector<Bead>& beads, const Costs& costs) {
  constexpr float least = 0.25F;  // of two sides, of which each could have 1
  float sum = 0;
  std::size_t count = 0;
  for (const Bead& bead : beads) {
    if (bead.src.empty() || bead.tgt.empty()) continue;
    sum += costs.shared(bead) / static_cast<float>(bead.src.size() + bead.tgt.size()) * 2;
    ++count;
  }
  return sum < least * static_cast<float>(count);
}

}  // namespace

std::vector<Bead> refine_beads(const std::vector<Bead>& beads, const Article& src,
                               const Article& tgt, std::size_t most_sentences,
                               const StaticEncoder& encoder) {
  const std::size_t rows = src.sentences.size();
  const std::size_t columns = tgt.sentences.size();
  if (rows == 0 || columns == 0) return beads;
  const Band band = band_around(to_path(beads), rows, columns, radius);
  const Costs costs(src, tgt, beads, band, encoder);
  if (share_hardly_any(beads, costs)) return beads;
  const std::size_t longest = std::max<std::size_t>(2, most_sentences) - 1;
  return to_beads(cheapest_path(costs, deletion, moves_up_to(most_sentences, longest, longest),
                                band, rows, columns));
}

}  // namespace diglot::align
