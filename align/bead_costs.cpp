#include "align/bead_costs.h"

#include <algorithm>
#include <cmath>

namespace diglot::align {
namespace {

using corpora::Bead;

// The constants of this file were chosen on the development file of Text+Berg, on news and on news
// with lines joined and left out; the optimum is flat.
constexpr float length_weight = 1.5F;
constexpr float other_closing_mark = 0.3F;

bool is_deletion(const Bead& bead) { return bead.src.empty() || bead.tgt.empty(); }

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

/// The share of `count` in `all`, drawn towards what documents at large have, as if so many more
/// had been seen there.
double smoothed_share(double count, double all, double at_large) {
  constexpr double seen = 20;
  return (count + seen * at_large) / (all + seen);
}

}  // namespace

BeadPrices BeadPrices::of(const std::vector<Bead>& beads) {
  double runs = 0;  // of deletions
  double linked = 0;
  double further = 0;
  bool after_deletion = false;
  for (const Bead& bead : beads) {
    const bool deletion = is_deletion(bead);
    if (deletion) {
      runs += after_deletion ? 0 : 1;
    } else {
      ++linked;
      further += static_cast<double>(bead.src.size() + bead.tgt.size() - 2);
    }
    after_deletion = deletion;
  }
  constexpr double runs_at_large = 0.07;
  constexpr double further_at_large = 0.3;
  constexpr float run_weight = 0.2F;
  constexpr float further_weight = 0.07F;
  const auto rarity = [](double share, double at_large) {
    return static_cast<float>(std::log(at_large / share));
  };
  BeadPrices prices;
  prices.deletion.first +=
      run_weight * rarity(smoothed_share(runs, runs + linked, runs_at_large), runs_at_large);
  prices.deletion.first = std::max(prices.deletion.first, prices.deletion.further);
  prices.further_sentence +=
      further_weight *
      rarity(smoothed_share(further, further + linked, further_at_large), further_at_large);
  return prices;
}

BeadCosts::Side::Side(const corpora::Article& article) : bytes_before{0}, empty_before{0} {
  for (const corpora::Sentence& sentence : article.sentences) {
    bytes_before.push_back(bytes_before.back() + static_cast<double>(sentence.bytes.size() + 1));
    empty_before.push_back(empty_before.back() + (sentence.bytes.empty() ? 1 : 0));
    closing.push_back(tokenize::closing_mark(article.text_of(sentence.bytes), sentence.lang));
  }
}

BeadCosts::RunLengths::RunLengths(const Side& side, std::size_t longest, double scale)
    : longest_(longest) {
  const std::size_t sentences = side.closing.size();
  for (std::size_t i = 0; i < sentences; ++i) {
    for (std::size_t n = 1; n <= longest; ++n) {
      constexpr double few = 5;  // bytes, that make no difference
      const double bytes = side.bytes(i, std::min(n, sentences - i));
      logarithms_.push_back(static_cast<float>(std::log(scale * bytes + few)));
    }
  }
}

BeadCosts::BeadCosts(const DocumentWords& src, const DocumentWords& tgt,
                     const std::vector<Bead>& beads, const Band& band, std::size_t longest)
    : shared_(src, tgt, sentences_of(band, tgt.sentences())),
      src_(src.article()),
      tgt_(tgt.article()),
      src_lengths_(src_, longest, 1),
      tgt_lengths_(tgt_, longest, length_ratio(beads)) {}

double BeadCosts::length_ratio(const std::vector<Bead>& beads) const {
  double src_bytes = 0;
  double tgt_bytes = 0;
  for (const Bead& bead : beads) {
    if (is_deletion(bead)) continue;
    src_bytes += src_.bytes(bead.src.begin, bead.src.size());
    tgt_bytes += tgt_.bytes(bead.tgt.begin, bead.tgt.size());
  }
  return tgt_bytes > 0 ? src_bytes / tgt_bytes : 1;
}

double BeadCosts::coverage(const Bead& bead) const {
  const float sum = shared(bead.src.begin, bead.src.size(), bead.tgt.begin, bead.tgt.size());
  const auto most = static_cast<double>(bead.src.size() + bead.tgt.size());
  return std::min(1.0, static_cast<double>(sum) / most);
}

float BeadCosts::operator()(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
  if (src_.has_empty(i, n) || tgt_.has_empty(j, m)) return impossible;
  const float ratio = src_lengths_(i, n) - tgt_lengths_(j, m);
  const bool ends_alike = src_.closing[i + n - 1] == tgt_.closing[j + m - 1];
  return length_weight * ratio * ratio + (ends_alike ? 0 : other_closing_mark) - shared(i, n, j, m);
}

float BeadCosts::shared(std::size_t i, std::size_t n, std::size_t j, std::size_t m) const {
  float sum = 0;
  for (std::size_t a = i; a < i + n; ++a) {
    for (std::size_t b = j; b < j + m; ++b) sum += shared_(a, b);
  }
  return sum;
}

}  // namespace diglot::align
