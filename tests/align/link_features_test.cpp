#include "align/link_features.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/bare_article.h"

namespace diglot::align {
namespace {

using testing::BareArticle;

std::size_t one(std::size_t i) { return BareArticle::one(i); }
std::size_t two(std::size_t i) { return BareArticle::two(i); }

/// Links of two articles of ten sentences, each sentence its own paragraph.
class LinkFeatureTest : public ::testing::Test {
 protected:
  void add(std::size_t src_unit, std::size_t tgt_unit, double probability,
           const PairFeatures& features = {}) {
    ranked_.candidates.push_back({src_unit, tgt_unit, features, {}});
    ranked_.contexts.emplace_back();
    ranked_.probabilities.push_back(probability);
  }
  /// The features of all candidates, all of them chosen.
  [[nodiscard]] std::vector<LinkFeatures> all() const {
    std::vector<std::size_t> chosen(ranked_.candidates.size());
    std::iota(chosen.begin(), chosen.end(), 0);
    return find_link_features(ranked_, chosen);
  }

  BareArticle src_{10};
  BareArticle tgt_{10};
  RankedCandidates ranked_{&src_.prepared, &tgt_.prepared, {}, {}, {}};
};

double value_called(const LinkFeatures& features, std::string_view name) {
  const auto names = LinkFeatures::value_names();
  const auto found = std::ranges::find(names, name);
  return found == names.end()
             ? std::nan("")
             : features.values()[static_cast<std::size_t>(std::distance(names.begin(), found))];
}

TEST(LinkFeatureNames, AreOneForEachValueAndAllDifferent) {
  const auto names = LinkFeatures::value_names();
  EXPECT_EQ(names.size(), LinkFeatures().values().size());
  std::vector<std::string_view> sorted(names.begin(), names.end());
  std::ranges::sort(sorted);
  EXPECT_EQ(std::ranges::adjacent_find(sorted), sorted.end());
}

TEST(LinkFeatureNames, AreThoseOfTheFields) {
  LinkFeatures features;
  features.pair.margin = 1;
  features.context.usual = 2;
  features.in_context = 3;
  features.lead = 4;
  features.relative_coverage = 5;
  features.relative_margin = 6;
  features.usual_coverage = 7;
  features.linked = 8;
  features.further_sentences = 9;
  features.crosses_paragraph = 10;
  features.linked_neighbours = 11;
  features.linked_nearby = 12;
  features.length = 13;
  double expected = 0;
  for (const auto* name : {"margin", "usual", "in_context", "lead", "relative_coverage",
                           "relative_margin", "usual_coverage", "linked", "further_sentences",
                           "crosses_paragraph", "linked_neighbours", "linked_nearby", "length"}) {
    EXPECT_EQ(value_called(features, name), ++expected) << name;
  }
}

TEST_F(LinkFeatureTest, OfNoLinksAreNone) {
  add(one(0), one(0), 0.5);
  EXPECT_TRUE(find_link_features(ranked_, {}).empty());
}

TEST_F(LinkFeatureTest, AreInTheOrderOfTheChosen) {
  add(one(0), one(0), 0.25, {.margin = 0.25});
  add(one(1), one(1), 0.5, {.margin = 0.5});
  add(one(2), one(2), 0.75, {.margin = 0.75});
  const auto features = find_link_features(ranked_, {2, 0});
  ASSERT_EQ(features.size(), 2U);
  EXPECT_EQ(features[0].pair.margin, 0.75);
  EXPECT_EQ(features[1].pair.margin, 0.25);
}

TEST_F(LinkFeatureTest, HoldTheOddsInContextAndTheLead) {
  add(one(0), one(0), 0.75);
  ranked_.contexts[0].alone = 2;
  ranked_.contexts[0].rival = -1;
  const LinkFeatures features = all().at(0);
  EXPECT_NEAR(features.in_context, std::log(3), 1e-12);
  EXPECT_EQ(features.lead, 3);
  EXPECT_EQ(features.context.alone, 2);
}

TEST_F(LinkFeatureTest, CoverageAndMarginAreRelativeToTheMeanOfTheLinks) {
  add(one(0), one(0), 1, {.margin = 0.8, .coverage_src = 1, .coverage_tgt = 1});
  add(one(5), one(5), 0.5, {.margin = 0.2, .coverage_src = 0.4, .coverage_tgt = 0.6});
  // With half a link of 0.6 and 0.4: (0.5 x 0.6 + 1 x 1 + 0.5 x 0.5) / 2 of the words,
  // (0.5 x 0.4 + 1 x 0.8 + 0.5 x 0.2) / 2 of margin.
  const auto features = all();
  EXPECT_NEAR(features[0].usual_coverage, 0.775, 1e-12);
  EXPECT_NEAR(features[0].relative_coverage, 1 - 0.775, 1e-12);
  EXPECT_NEAR(features[1].relative_coverage, 0.5 - 0.775, 1e-12);
  EXPECT_NEAR(features[0].relative_margin, 0.8 - 0.55, 1e-12);
  EXPECT_NEAR(features[1].relative_margin, 0.2 - 0.55, 1e-12);
}

TEST_F(LinkFeatureTest, LinkedIsThePartOfTheShorterArticle) {
  const BareArticle four(4);
  ranked_.tgt = &four.prepared;
  add(one(0), one(0), 1);
  add(one(5), one(2), 0.5);
  EXPECT_EQ(all()[0].linked, 1.5 / 4);
}

TEST_F(LinkFeatureTest, FurtherSentencesAreThoseBeyondOneOnEitherSide) {
  add(one(0), one(0), 0.5);
  add(two(2), one(2), 0.5);
  add(one(5), two(5), 0.5);
  const auto features = all();
  EXPECT_EQ(features[0].further_sentences, 0);
  EXPECT_EQ(features[1].further_sentences, 1);
  EXPECT_EQ(features[2].further_sentences, 1);
}

TEST_F(LinkFeatureTest, ASideOfTwoParagraphsCrosses) {
  src_.article.sentences[3].paragraph = 2;  // that of sentence 2
  add(one(0), one(0), 0.5);
  add(two(2), one(2), 0.5);
  add(two(5), one(5), 0.5);
  add(one(8), two(8), 0.5);
  const auto features = all();
  EXPECT_EQ(features[0].crosses_paragraph, 0);
  EXPECT_EQ(features[1].crosses_paragraph, 0);
  EXPECT_EQ(features[2].crosses_paragraph, 1);
  EXPECT_EQ(features[3].crosses_paragraph, 1);
}

TEST_F(LinkFeatureTest, NeighboursAreLinksRightBeforeAndAfter) {
  add(one(4), one(4), 0.5);
  add(two(1), one(3), 0.25);   // ends one sentence before
  add(one(6), one(5), 0.125);  // begins one sentence behind
  EXPECT_EQ(all()[0].linked_neighbours, 0.25 + 0.125);
}

TEST_F(LinkFeatureTest, LinksThatCrossOrStandFurtherAwayAreNoNeighbours) {
  add(one(4), one(4), 0.5);
  add(one(3), one(5), 1);
  add(one(5), one(3), 1);
  add(one(2), one(1), 1);
  add(one(7), one(6), 1);
  EXPECT_EQ(all()[0].linked_neighbours, 0);
}

TEST_F(LinkFeatureTest, LinksNearOnBothSidesAreNearby) {
  add(one(4), one(4), 0.5);
  add(one(0), one(8), 0.25);   // four sentences away on either side
  add(one(3), one(9), 1);      // five in tgt
  add(one(9), one(3), 1);      // five in src
  add(one(8), one(0), 0.125);  // four
  EXPECT_EQ(all()[0].linked_nearby, 0.25 + 0.125) << "without itself";
}

TEST_F(LinkFeatureTest, OnlyWhatWasChosenIsALink) {
  add(one(4), one(4), 0.5);
  add(one(5), one(5), 1);
  const auto features = find_link_features(ranked_, {0});
  EXPECT_EQ(features[0].linked_neighbours, 0);
  EXPECT_EQ(features[0].linked_nearby, 0);
}

TEST_F(LinkFeatureTest, LengthIsThatOfTheShorterSide) {
  src_.prepared.words.units[one(0)].resize(9);
  tgt_.prepared.words.units[one(1)].resize(4);
  add(one(0), one(1), 0.5);
  EXPECT_NEAR(all()[0].length, std::log(5), 1e-12);
}

}  // namespace
}  // namespace diglot::align
