#include "align/bead_costs.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using corpora::Bead;

/// A thousand 1-1 beads, and after each `every`-th of them these.
std::vector<Bead> with(const std::vector<Bead>& others, std::size_t every) {
  std::vector<Bead> beads;
  for (std::size_t k = 1; k <= 1000; ++k) {
    beads.push_back({{0, 1}, {0, 1}, 0});
    if (k % every == 0) beads.insert(beads.end(), others.begin(), others.end());
  }
  return beads;
}

TEST(BeadPrices, OfWhatIsRareAreHigh) {
  const Bead deletion{{0, 1}, {0, 0}, 0};
  const Bead joined{{0, 2}, {0, 1}, 0};
  const BeadPrices at_large;
  const BeadPrices neither = BeadPrices::of(with({}, 1));
  EXPECT_GT(neither.deletion.first, at_large.deletion.first);
  EXPECT_GT(neither.further_sentence, at_large.further_sentence);
  const BeadPrices both = BeadPrices::of(with({deletion, joined}, 1));
  EXPECT_LT(both.deletion.first, at_large.deletion.first);
  EXPECT_LT(both.further_sentence, at_large.further_sentence);
}

TEST(BeadPrices, CountARunOfDeletionsOnce) {
  const Bead deletion{{0, 1}, {0, 0}, 0};
  EXPECT_EQ(BeadPrices::of(with({deletion, deletion, deletion}, 10)).deletion.first,
            BeadPrices::of(with({deletion}, 10)).deletion.first);
}

TEST(BeadPrices, OfFewBeadsAreNearThoseAtLarge) {
  const BeadPrices at_large;
  EXPECT_NEAR(BeadPrices::of({}).deletion.first, at_large.deletion.first, 1e-6);
  EXPECT_NEAR(BeadPrices::of({{{0, 1}, {0, 1}, 0}}).further_sentence, at_large.further_sentence,
              0.01);
}

}  // namespace
}  // namespace diglot::align
