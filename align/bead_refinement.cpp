#include "align/bead_refinement.h"

#include <algorithm>

#include "align/bead_costs.h"
#include "align/bead_path.h"

namespace diglot::align {
namespace {

using corpora::Bead;

bool has_both_sides(const Bead& bead) { return !bead.src.empty() && !bead.tgt.empty(); }

}  // namespace

std::vector<Bead> refine_beads(const std::vector<Bead>& beads, const DocumentWords& src,
                               const DocumentWords& tgt, std::size_t most_sentences) {
  if (src.sentences() == 0 || tgt.sentences() == 0) return beads;
  constexpr std::size_t radius = 3;
  const Band band = band_around(to_path(beads), src.sentences(), tgt.sentences(), radius);
  const std::size_t longest = std::max<std::size_t>(2, most_sentences) - 1;
  const BeadCosts costs(src, tgt, beads, band, longest);
  const auto cheapest = [&](const BeadPrices& prices) {
    const auto cost = [&](std::size_t i, std::size_t n, std::size_t j, std::size_t m) {
      return costs(i, n, j, m) + prices.further_sentence * static_cast<float>(n + m - 2);
    };
    return to_beads(cheapest_path(cost, prices.deletion,
                                  moves_up_to(most_sentences, longest, longest), band,
                                  src.sentences(), tgt.sentences()));
  };
  std::vector<Bead> refined = cheapest(BeadPrices::of(cheapest({})));
  for (Bead& bead : refined) {
    if (has_both_sides(bead)) bead.score = costs.coverage(bead);
  }
  return refined;
}

}  // namespace diglot::align
