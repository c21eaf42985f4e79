#include "align/alignment_evaluation.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::ListedBead;
using Beads = std::vector<ListedBead>;

const Beads gold = {{{0}, {0}}, {{1}, {1, 2}}, {{2}, {}}, {{3, 4}, {3}}, {{}, {4}}, {{5}, {5}}};
const Beads predicted = {{{0}, {0}},               // strictly right
                         {{1}, {1}},               // laxly right: a part of the second
                         {{}, {2}},                // a null bead that the gold has not
                         {{2}, {}},                // one that it has
                         {{3}, {3}}, {{4}, {4}},   // laxly; wrong
                         {{5}, {5}}, {{5}, {5}}};  // strictly, and again

TEST(AlignmentEvaluation, ByHandAsVecalignCounts) {
  const AlignmentEvaluation result = evaluate_alignment(gold, predicted, BeadScorer::vecalign);
  // Of 7 different predicted beads 3 are right; of the 4 gold beads with both sides 2 are found.
  EXPECT_EQ(result.all.strict, (PrecisionRecall{3, 7, 2, 4}));
  EXPECT_EQ(result.all.lax, (PrecisionRecall{5, 7, 4, 4}));
  EXPECT_EQ(result.by_type.at(BeadType::t1_1).strict, (PrecisionRecall{2, 5, 2, 2}));
  EXPECT_EQ(result.by_type.at(BeadType::t1_1).lax, (PrecisionRecall{4, 5, 2, 2}));
  EXPECT_EQ(result.by_type.at(BeadType::t1_2).lax, (PrecisionRecall{0, 0, 1, 1}));
  EXPECT_EQ(result.by_type.at(BeadType::t1_0).strict, (PrecisionRecall{1, 1, 0, 0}));
  EXPECT_EQ(result.by_type.at(BeadType::t0_1).lax, (PrecisionRecall{0, 1, 0, 0}));
  EXPECT_EQ(result.crossing, StrictLax());
}

TEST(AlignmentEvaluation, ByHandAsSentAlignCounts) {
  const AlignmentEvaluation result = evaluate_alignment(gold, predicted, BeadScorer::sentalign);
  // Without null beads; the last bead is twice among those predicted.
  EXPECT_EQ(result.all.strict, (PrecisionRecall{2, 6, 2, 4}));
  // 4 of 5 different ones; 2 gold beads were not found strictly.
  EXPECT_EQ(result.all.lax, (PrecisionRecall{4, 5, 4, 6}));
}

TEST(AlignmentEvaluation, OfNothingIsZero) {
  for (const BeadScorer scorer : {BeadScorer::vecalign, BeadScorer::sentalign}) {
    EXPECT_EQ(evaluate_alignment({}, {}, scorer).all, StrictLax());
    EXPECT_EQ(evaluate_alignment({}, {}, scorer).blocks.size(), 1U);
    EXPECT_EQ(evaluate_alignment(gold, {}, scorer).all.strict, (PrecisionRecall{0, 0, 0, 4}));
    EXPECT_EQ(evaluate_alignment({}, gold, scorer).all.lax.right, 0U);
    EXPECT_EQ(evaluate_alignment(gold, gold, scorer).all.strict.f1(), 1);
    EXPECT_EQ(evaluate_alignment(gold, gold, scorer).all.lax.f1(), 1);
  }
}

TEST(AlignmentEvaluation, CrossingBeads) {
  const Beads moved = {{{0}, {2}}, {{1}, {0}}, {{2}, {1}}};
  const Beads in_order = {{{1}, {0}}, {{2}, {1}}};
  const auto crossing = [](const Beads& a, const Beads& b) {
    return evaluate_alignment(a, b, BeadScorer::vecalign).crossing.strict;
  };
  EXPECT_EQ(crossing(moved, moved), (PrecisionRecall{1, 1, 1, 1}));
  EXPECT_EQ(crossing(moved, in_order), (PrecisionRecall{0, 0, 0, 1}));
}

TEST(AlignmentEvaluation, BlocksAreOfTenGoldBeads) {
  Beads beads;
  for (std::size_t i = 0; i < 25; ++i) beads.push_back({{i}, {i + 1}});
  Beads found = beads;
  found[13] = {{13}, {0}};
  found.push_back({{}, {13}});  // goes with the gold bead before it, of source sentence 12
  found.push_back({{}, {0}});   // none is before it
  const auto result = evaluate_alignment(beads, found, BeadScorer::vecalign);
  ASSERT_EQ(result.blocks.size(), 3U);
  EXPECT_EQ(result.blocks[0].strict, (PrecisionRecall{10, 11, 10, 10}));
  EXPECT_EQ(result.blocks[1].strict, (PrecisionRecall{9, 11, 9, 10}));
  EXPECT_EQ(result.blocks[2].strict, (PrecisionRecall{5, 5, 5, 5}));
}

// The definitions, bead by bead.

bool share(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  return std::ranges::any_of(a, [&](std::size_t s) { return std::ranges::find(b, s) != b.end(); });
}

bool is_in(const ListedBead& bead, const Beads& beads) {
  return std::ranges::find(beads, bead) != beads.end();
}

bool is_lax_in(const ListedBead& bead, const Beads& beads) {
  return is_in(bead, beads) || std::ranges::any_of(beads, [&](const ListedBead& other) {
           return share(bead.src, other.src) && share(bead.tgt, other.tgt);
         });
}

Beads each_once(const Beads& beads) {
  const std::set<ListedBead> set(beads.begin(), beads.end());
  return {set.begin(), set.end()};
}

Beads without_null(Beads beads) {
  std::erase_if(beads, [](const ListedBead& bead) { return bead.src.empty() || bead.tgt.empty(); });
  return beads;
}

StrictLax slow_vecalign(const Beads& all_gold, const Beads& all_predicted) {
  StrictLax counts;
  for (const ListedBead& bead : each_once(all_predicted)) {
    counts += {{is_in(bead, all_gold), 1, 0, 0}, {is_lax_in(bead, all_gold), 1, 0, 0}};
  }
  const Beads whole = without_null(all_predicted);
  for (const ListedBead& bead : each_once(without_null(all_gold))) {
    counts += {{0, 0, is_in(bead, whole), 1}, {0, 0, is_lax_in(bead, whole), 1}};
  }
  return counts;
}

StrictLax slow_sentalign(const Beads& g, const Beads& p) {
  StrictLax counts;
  counts.strict.predicted = p.size();
  counts.strict.gold = g.size();
  for (const ListedBead& bead : each_once(p)) {
    ++counts.lax.predicted;
    if (is_in(bead, g)) ++counts.strict.right;
    if (is_lax_in(bead, g)) ++counts.lax.right;
  }
  counts.strict.found = counts.strict.right;
  counts.lax.found = counts.lax.right;
  counts.lax.gold = counts.lax.right + each_once(g).size() - counts.strict.right;
  return counts;
}

std::vector<std::size_t> random_side(Random& random) {
  std::set<std::size_t> sentences;
  for (std::size_t i = random.below(4); i > 0; --i) sentences.insert(random.below(7));
  return {sentences.begin(), sentences.end()};
}

Beads random_beads(Random& random) {
  Beads beads;
  for (std::size_t i = random.below(30); i > 0; --i) {
    ListedBead bead{random_side(random), random_side(random)};
    if (!bead.src.empty() || !bead.tgt.empty()) beads.push_back(bead);
    if (!beads.empty() && random.below(8) == 0) beads.push_back(beads[random.below(beads.size())]);
  }
  return beads;
}

// What looks at every bead that shares a sentence with another takes minutes for these.
TEST(AlignmentEvaluation, ASentenceMayBeInAllBeads) {
  constexpr std::size_t count = 50000;
  Beads beads;
  Beads others;
  Beads twice;
  for (std::size_t i = 1; i <= count; ++i) {
    beads.push_back({{0}, {i}});
    others.push_back({{0}, {count + i}});
    twice.push_back({{0, i}, {0, i}});
  }
  const auto lax = [](const Beads& a, const Beads& b) {
    return evaluate_alignment(a, b, BeadScorer::vecalign).all.lax;
  };
  EXPECT_EQ(lax(beads, beads), (PrecisionRecall{count, count, count, count}));
  EXPECT_EQ(lax(beads, others), (PrecisionRecall{0, count, 0, count}));
  EXPECT_EQ(lax(twice, twice), (PrecisionRecall{count, count, count, count}));
  EXPECT_EQ(lax(beads, twice), (PrecisionRecall{count, count, count, count}));
}

TEST(AlignmentEvaluation, ABeadMayHaveAllSentences) {
  constexpr std::size_t count = 300000;
  Beads beads(2);
  for (std::size_t i = 0; i < count; ++i) {
    beads[0].src.push_back(i);
    beads[0].tgt.push_back(i);
    beads[1].src.push_back(i);
    beads[1].tgt.push_back(count + i);
  }
  const auto result = evaluate_alignment({&beads[0], 1}, {&beads[1], 1}, BeadScorer::sentalign);
  EXPECT_EQ(result.all.lax, (PrecisionRecall{0, 1, 0, 1}));
}

TEST(AlignmentEvaluation, CountsByTheDefinitions) {
  Random random(5);
  for (int trial = 0; trial < 2000; ++trial) {
    const Beads wanted = random_beads(random);
    Beads given = random_beads(random);
    for (const ListedBead& bead : wanted) {
      if (random.below(2) == 0) given.push_back(bead);
    }
    const std::map<BeadScorer, StrictLax> slowly = {
        {BeadScorer::vecalign, slow_vecalign(wanted, given)},
        {BeadScorer::sentalign, slow_sentalign(without_null(wanted), without_null(given))},
        {BeadScorer::sentalign_nulls, slow_sentalign(wanted, given)}};
    for (const auto& [scorer, expected] : slowly) {
      const AlignmentEvaluation result = evaluate_alignment(wanted, given, scorer);
      EXPECT_EQ(result.all, expected);
      StrictLax types;
      for (const auto& [type, counts] : result.by_type) types += counts;
      EXPECT_EQ(types, result.all);
      StrictLax blocks;
      for (const StrictLax& counts : result.blocks) blocks += counts;
      EXPECT_EQ(blocks, result.all);
    }
  }
}

}  // namespace
}  // namespace diglot::align
