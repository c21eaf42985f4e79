#include "align/link_choice.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/bare_article.h"

namespace diglot::align {
namespace {

using testing::BareArticle;

std::size_t one(std::size_t i) { return BareArticle::one(i); }
std::size_t two(std::size_t i) { return BareArticle::two(i); }

/// What is chosen of these pairs, `same` being their probability in context.
std::vector<std::size_t> chosen(const std::vector<JudgedAlone>& pairs) {
  const BareArticle src(6);
  const BareArticle tgt(6);
  RankedCandidates ranked{&src.prepared, &tgt.prepared, {}, {}, {}};
  for (const JudgedAlone& pair : pairs) {
    ranked.candidates.push_back({pair.src_unit, pair.tgt_unit, {}, {}});
    ranked.contexts.emplace_back();
    ranked.probabilities.push_back(pair.same);
  }
  return choose_links(ranked);
}

using Indices = std::vector<std::size_t>;

TEST(LinkChoice, TakesTheBestFirst) {
  EXPECT_EQ(chosen({{one(0), one(0), 0.2}, {one(1), one(1), 0.9}, {one(2), one(2), 0.5}}),
            (Indices{1, 2, 0}));
}

TEST(LinkChoice, TakesEachSentenceOnce) {
  EXPECT_EQ(chosen({{one(0), one(0), 0.8}, {one(0), one(1), 0.9}, {one(1), one(1), 0.7}}),
            (Indices{1}));
  EXPECT_EQ(chosen({{two(0), one(0), 0.9}, {one(1), one(3), 0.8}, {one(2), one(3), 0.7}}),
            (Indices{0, 2}))
      << "the second of two sentences is taken too";
  EXPECT_EQ(chosen({{one(0), one(1), 0.9}, {one(3), two(1), 0.8}, {one(3), two(2), 0.7}}),
            (Indices{0, 2}));
}

TEST(LinkChoice, IsGreedy) {
  EXPECT_EQ(chosen({{one(0), one(1), 0.8}, {one(0), one(0), 0.9}, {one(1), one(0), 0.8}}),
            (Indices{1}))
      << "though the two others have more in sum";
}

TEST(LinkChoice, OfEqualsTakesTheEarlier) {
  EXPECT_EQ(chosen({{one(0), one(1), 0.5}, {one(0), one(0), 0.5}, {one(1), one(0), 0.5}}),
            (Indices{0, 2}));
}

TEST(LinkChoice, MayCross) {
  EXPECT_EQ(chosen({{one(0), one(5), 0.5}, {one(5), one(0), 0.5}}), (Indices{0, 1}));
}

TEST(LinkChoice, OfNoCandidatesIsNone) { EXPECT_TRUE(chosen({}).empty()); }

/// Covered words make two units the same, a conflict makes them others; the context has no say.
PairScorer scorer_that_minds_conflicts() {
  PairFeatures covered;
  covered.coverage_src = 1;
  covered.coverage_tgt = 1;
  std::vector<double> weights = covered.values();
  const auto names = PairFeatures::value_names();
  weights[static_cast<std::size_t>(
      std::distance(names.begin(), std::ranges::find(names, "conflict")))] = -6;
  const LogisticModel alone{0, weights};
  return {alone,
          alone,
          {0, PairContext{.alone = 1}.values()},
          {{"ro", 0.25}, {"uk", -1}},
          BoostedTrees(0, {})};
}

RankedCandidates ranked_by(const BareArticle& src, const BareArticle& tgt,
                           const std::vector<double>& conflicts) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < conflicts.size(); ++i) {
    Candidate candidate{one(i), one(i), {}, {}};
    candidate.features.coverage_src = 1;
    candidate.features.coverage_tgt = 1;
    candidate.features.conflict = conflicts[i];
    candidate.features.missing = conflicts[i];
    candidates.push_back(candidate);
  }
  return rank_candidates(src.prepared, tgt.prepared, candidates, scorer_that_minds_conflicts());
}

TEST(RankCandidates, AConflictDoesNotLowerTheRank) {
  const BareArticle src(2, "ro");
  const BareArticle tgt(2, "uk");
  const RankedCandidates ranked = ranked_by(src, tgt, {2, 0});
  EXPECT_NEAR(ranked.probabilities[0], ranked.probabilities[1], 1e-9);
  EXPECT_NEAR(ranked.contexts[0].alone, ranked.contexts[1].alone - 6, 1e-9)
      << "what the two tell alone stays what it is";
}

TEST(RankCandidates, LanguagesTellWhatIsUsual) {
  const BareArticle src(1, "ro");
  const BareArticle tgt(1, "uk");
  EXPECT_EQ(ranked_by(src, tgt, {0}).contexts[0].usual, 0.25 - 1);
}

TEST(RankCandidates, KeepsTheirOrderAndPlaces) {
  const BareArticle src(4);
  const BareArticle tgt(4);
  const RankedCandidates ranked = ranked_by(src, tgt, {0, 2, 0});
  ASSERT_EQ(ranked.candidates.size(), 3U);
  ASSERT_EQ(ranked.contexts.size(), 3U);
  ASSERT_EQ(ranked.probabilities.size(), 3U);
  EXPECT_EQ(ranked.src_sentences(2), (corpora::Sentences{2, 3}));
  EXPECT_EQ(ranked.tgt_sentences(1), (corpora::Sentences{1, 2}));
}

}  // namespace
}  // namespace diglot::align
