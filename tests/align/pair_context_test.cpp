#include "align/pair_context.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/bare_article.h"
#include "tests/sanitizers.h"

namespace diglot::align {
namespace {

using corpora::Sentences;
using testing::BareArticle;

std::size_t one(std::size_t i) { return BareArticle::one(i); }
std::size_t two(std::size_t i) { return BareArticle::two(i); }

/// The context of the first of the pairs, between articles of ten sentences.
PairContext first_context(const std::vector<JudgedAlone>& pairs) {
  const BareArticle src(10);
  const BareArticle tgt(10);
  return find_contexts(src.prepared, tgt.prepared, pairs, 0).at(0);
}

TEST(LogOdds, AreTheLogarithmOfTheOdds) {
  EXPECT_EQ(log_odds(0.5), 0);
  EXPECT_NEAR(log_odds(0.75), std::log(3), 1e-12);
  EXPECT_NEAR(log_odds(0.25), -std::log(3), 1e-12);
}

TEST(LogOdds, StopAtEight) {
  EXPECT_EQ(log_odds(0), -8);
  EXPECT_EQ(log_odds(1), 8);
  EXPECT_EQ(log_odds(1e-300), -8);
  EXPECT_EQ(log_odds(1 - 1e-9), 8);
  EXPECT_GT(log_odds(1e-3), -8);
}

TEST(PairContext, HasANameForEachValue) {
  EXPECT_EQ(PairContext::value_names().size(), PairContext().values().size());
  const PairContext context{1, 2, 3, 4, 5, 6, 7, 8};
  EXPECT_EQ(context.values(), (std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(PairContext, OfAPairAloneHasNoOthers) {
  const PairContext context = first_context({{one(2), one(2), 0.75}});
  EXPECT_NEAR(context.alone, std::log(3), 1e-12);
  EXPECT_EQ(context.rival, -8);
  EXPECT_EQ(context.variant, -8);
  EXPECT_EQ(context.neighbours, 0);
  EXPECT_EQ(context.distance, 0);
}

TEST(PairContext, OfNoPairsIsNone) {
  const BareArticle src(3);
  const BareArticle none(0);
  EXPECT_TRUE(find_contexts(src.prepared, none.prepared, {}, 0).empty());
  EXPECT_TRUE(find_contexts(none.prepared, none.prepared, {}, 0).empty());
}

TEST(PairContext, ARivalTakesASentenceOfOneSideAlone) {
  EXPECT_NEAR(first_context({{one(2), one(2), 0.5}, {one(2), one(6), 0.75}}).rival, std::log(3),
              1e-12);
  EXPECT_NEAR(first_context({{one(2), one(2), 0.5}, {two(6), one(2), 0.75}}).rival, std::log(3),
              1e-12);
  EXPECT_EQ(first_context({{one(2), one(2), 0.5}, {one(6), one(6), 0.75}}).rival, -8)
      << "of no sentence in common";
}

TEST(PairContext, TheGreatestRivalCounts) {
  const PairContext context = first_context({{two(2), one(2), 0.5},
                                             {one(2), one(6), 0.1},
                                             {one(3), one(7), 0.75},
                                             {one(8), one(2), 0.2}});
  EXPECT_NEAR(context.rival, std::log(3), 1e-12);
  EXPECT_EQ(context.variant, -8);
}

TEST(PairContext, AVariantTakesSentencesOfBothSides) {
  for (const JudgedAlone& variant :
       {JudgedAlone{two(2), one(2), 0.75}, JudgedAlone{two(1), one(2), 0.75},
        JudgedAlone{one(2), two(1), 0.75}}) {
    const PairContext context = first_context({{one(2), one(2), 0.5}, variant});
    EXPECT_NEAR(context.variant, std::log(3), 1e-12);
    EXPECT_EQ(context.rival, -8);
  }
}

TEST(PairContext, NeighboursAreTheBestBeforeAndTheBestAfter) {
  const PairContext context = first_context({{one(4), one(5), 0.5},
                                             {one(3), one(4), 0.25},
                                             {one(2), one(4), 0.5},
                                             {one(5), one(6), 0.125},
                                             {two(6), one(7), 0.0625}});
  EXPECT_EQ(context.neighbours, 0.5 + 0.125);
}

TEST(PairContext, NeighboursStandOnTheSameHandOfBothSides) {
  EXPECT_EQ(first_context({{one(4), one(5), 0.5}, {one(3), one(6), 1}}).neighbours, 0);
  EXPECT_EQ(first_context({{one(4), one(5), 0.5}, {one(5), one(4), 1}}).neighbours, 0);
}

TEST(PairContext, NeighboursHaveOneSentenceInBetweenAtMost) {
  const JudgedAlone pair{one(4), one(5), 0.5};
  EXPECT_EQ(first_context({pair, {one(2), one(3), 1}}).neighbours, 1);
  EXPECT_EQ(first_context({pair, {one(1), one(3), 1}}).neighbours, 0);
  EXPECT_EQ(first_context({pair, {one(2), one(2), 1}}).neighbours, 0);
  EXPECT_EQ(first_context({pair, {one(6), one(7), 1}}).neighbours, 1);
  EXPECT_EQ(first_context({pair, {one(6), one(8), 1}}).neighbours, 0);
  EXPECT_EQ(first_context({pair, {two(1), one(3), 1}}).neighbours, 1) << "by where it ends";
}

TEST(PairContext, DistanceIsBetweenMiddlesAsPartsOfTheArticles) {
  const BareArticle src(10);
  const BareArticle tgt(4);
  // The middle of sentences 6 and 7 is 7 of 10; that of sentence 1 is 1.5 of 4.
  const auto contexts = find_contexts(src.prepared, tgt.prepared, {{two(6), one(1), 0.5}}, 0);
  EXPECT_NEAR(contexts[0].distance, 0.7 - 0.375, 1e-12);
}

TEST(PairContext, AHeadlineWithATextIsMarked) {
  BareArticle src(3);
  BareArticle tgt(3);
  src.article.sentences[0].kind = corpora::LineKind::headline;
  tgt.article.sentences[0].kind = corpora::LineKind::headline;
  const auto contexts = find_contexts(
      src.prepared, tgt.prepared,
      {{one(0), one(0), 0.5}, {one(0), one(1), 0.5}, {one(1), one(0), 0.5}, {one(1), one(1), 0.5}},
      0);
  EXPECT_EQ(contexts[0].headline, 0);
  EXPECT_EQ(contexts[1].headline, 1);
  EXPECT_EQ(contexts[2].headline, 1);
  EXPECT_EQ(contexts[3].headline, 0);
}

TEST(PairContext, ClosenessIsTheMeanOfTheGreatestOfTheShorterArticle) {
  const std::vector<JudgedAlone> pairs = {
      {one(0), two(0), 0.75}, {one(0), one(3), 0.5}, {one(1), one(3), 0.25}};
  const BareArticle four(4);
  const BareArticle five(5);
  // Of four sentences: 0.75, 0.25, 0 and 0.
  EXPECT_EQ(find_contexts(four.prepared, five.prepared, pairs, 0)[0].closeness, 0.25);
  // Of four sentences on the other side: 0.75, 0.75, 0 and 0.5.
  EXPECT_EQ(find_contexts(five.prepared, four.prepared, pairs, 0)[2].closeness, 0.5);
}

TEST(PairContext, UsualIsWhatIsGiven) {
  const BareArticle article(2);
  const auto contexts = find_contexts(article.prepared, article.prepared,
                                      {{one(0), one(0), 0.5}, {one(1), one(1), 0.5}}, -1.5);
  EXPECT_EQ(contexts[0].usual, -1.5);
  EXPECT_EQ(contexts[1].usual, -1.5);
}

bool overlap(Sentences a, Sentences b) { return a.begin < b.end && b.begin < a.end; }

bool right_before(Sentences earlier, Sentences later) {
  return later.begin == earlier.end || later.begin == earlier.end + 1;
}

/// Rival, variant and neighbours, by comparing each pair with each.
PairContext slow_context(const PreparedArticle& src, const PreparedArticle& tgt,
                         const std::vector<JudgedAlone>& pairs, std::size_t own) {
  const Sentences a = src.units[pairs[own].src_unit].sentences;
  const Sentences b = tgt.units[pairs[own].tgt_unit].sentences;
  PairContext context;
  context.rival = -8;
  context.variant = -8;
  double before = 0;
  double after = 0;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (k == own) continue;
    const Sentences c = src.units[pairs[k].src_unit].sentences;
    const Sentences d = tgt.units[pairs[k].tgt_unit].sentences;
    const double odds = log_odds(pairs[k].same);
    if (overlap(a, c) && overlap(b, d)) context.variant = std::max(context.variant, odds);
    if (overlap(a, c) != overlap(b, d)) context.rival = std::max(context.rival, odds);
    if (right_before(c, a) && right_before(d, b)) before = std::max(before, pairs[k].same);
    if (right_before(a, c) && right_before(b, d)) after = std::max(after, pairs[k].same);
  }
  context.neighbours = before + after;
  return context;
}

TEST(PairContext, IsWhatComparingAllPairsGives) {
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    const BareArticle src(1 + random.below(7));
    const BareArticle tgt(1 + random.below(7));
    std::vector<JudgedAlone> pairs;
    for (std::size_t i = 0; i < src.prepared.size(); ++i) {
      for (std::size_t j = 0; j < tgt.prepared.size(); ++j) {
        if (random.below(3) != 0) continue;
        pairs.push_back({i, j, static_cast<double>(random.below(9)) / 8});  // some equal, some 0, 1
      }
    }
    const auto contexts = find_contexts(src.prepared, tgt.prepared, pairs, 0);
    ASSERT_EQ(contexts.size(), pairs.size());
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      const PairContext slow = slow_context(src.prepared, tgt.prepared, pairs, k);
      EXPECT_EQ(contexts[k].rival, slow.rival);
      EXPECT_EQ(contexts[k].variant, slow.variant);
      EXPECT_EQ(contexts[k].neighbours, slow.neighbours);
    }
  }
}

TEST(PairContext, OfASentenceThatIsLikeAllOfALongArticleTakesNoTimeSquared) {
  const std::size_t count = 20000;
  const BareArticle src(count);
  const BareArticle tgt(3);
  std::vector<JudgedAlone> pairs;
  for (std::size_t i = 0; i < src.prepared.size(); ++i) {
    for (std::size_t j = 0; j < tgt.prepared.size(); ++j) pairs.push_back({i, j, 0.5});
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(find_contexts(src.prepared, tgt.prepared, pairs, 0).size(), pairs.size());
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  EXPECT_LT(taken.count(), under_sanitizers ? 60 : 6) << "each with each would take minutes";
}

}  // namespace
}  // namespace diglot::align
