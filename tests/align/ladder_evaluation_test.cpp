#include "align/ladder_evaluation.h"

#include <optional>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using corpora::ListedBead;
using Beads = std::vector<ListedBead>;
using Rungs = std::vector<Rung>;

TEST(Rungs, LieBetweenBeads) {
  EXPECT_EQ(find_rungs(Beads{}), Rungs{}) << "nothing is right of an empty prediction";
  EXPECT_EQ(find_rungs(Beads{{{0}, {0, 1}}, {{1}, {}}, {{}, {2}}, {{2, 3}, {3}}}),
            (Rungs{{0, 0}, {1, 2}, {2, 2}, {2, 3}, {4, 4}}));
}

TEST(Rungs, NeedBeadsInOneOrderWithoutGaps) {
  for (const Beads& beads : {Beads{{{0}, {0}}, {{2}, {1}}}, Beads{{{0}, {0}}, {{1}, {2}}},
                             Beads{{{0}, {0}}, {{0}, {1}}}, Beads{{{0}, {0}}, {{1, 3}, {1}}}}) {
    EXPECT_EQ(find_break(beads), 1U);
  }
  EXPECT_EQ(find_break(Beads{{{1}, {0}}}), 0U);
  EXPECT_EQ(find_break(Beads{}), std::nullopt);
  EXPECT_EQ(find_break(Beads{{{0}, {0, 1}}, {{1}, {}}, {{}, {2}}}), std::nullopt);
}

TEST(LadderEvaluation, ByHand) {
  const Rungs gold = {{0, 0}, {1, 1}, {2, 3}, {4, 4}};
  const Rungs predicted = {{0, 0}, {1, 1}, {2, 2}, {3, 4}, {4, 4}};
  const LadderEvaluation result = evaluate_ladder(gold, predicted);
  EXPECT_EQ(result.all, (PrecisionRecall{3, 5, 3, 4}));
  EXPECT_EQ(result.blocks, (std::vector<PrecisionRecall>{result.all}));
  EXPECT_EQ(evaluate_ladder(gold, gold).all.f1(), 1);
}

TEST(LadderEvaluation, BlocksAreOfTenGoldRungs) {
  Rungs gold;
  for (std::size_t i = 0; i < 25; ++i) gold.push_back({i, i});
  // The second block misses a rung; the last has another behind the gold.
  Rungs predicted = gold;
  predicted.erase(predicted.begin() + 12);
  predicted.push_back({30, 30});
  const LadderEvaluation result = evaluate_ladder(gold, predicted);
  EXPECT_EQ(result.all, (PrecisionRecall{24, 25, 24, 25}));
  EXPECT_EQ(result.blocks,
            (std::vector<PrecisionRecall>{{10, 10, 10, 10}, {9, 9, 9, 10}, {5, 6, 5, 5}}));
}

}  // namespace
}  // namespace diglot::align
