#include "align/explanation.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/comparable_aligner.h"
#include "align/parallel_aligner.h"
#include "align/score_parts.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Relation;

class Explaining : public ::testing::Test {
 protected:
  Explaining() {
    for (int i = 0; i < 12; ++i) sentences_.push_back(testing::invent_sentence(random_, 8));
  }
  [[nodiscard]] std::string translated(std::size_t i) const {
    return testing::translate(sentences_[i]);
  }
  static std::vector<Link> in_any_order(const Article& src, const Article& tgt) {
    return ComparableAligner(testing::toy_model()).align(src, tgt);
  }
  static std::vector<Link> in_order(const Article& src, const Article& tgt) {
    return ParallelAligner(testing::toy_model()).align(src, tgt);
  }
  static Explanation explain(const Article& src, const Article& tgt, const std::vector<Link>& links,
                             LinkFate fate) {
    return explain_links(src, tgt, links, std::vector<LinkFate>(links.size(), fate),
                         testing::toy_model());
  }
  /// The reasons of the sentences that are alone, by their text.
  static std::string reason_of(const Explanation& explanation, const std::string& text) {
    for (const corpora::LoneText& alone : explanation.alone) {
      if (alone.place.text == text) return alone.reason;
    }
    return "is not alone";
  }

  Random random_{27};
  std::vector<std::string> sentences_;
};

/// Of each link with parts, how much of the log odds of its score they leave; the rest are counted.
struct Remainders {
  std::vector<double> of_explained;
  std::size_t unexplained = 0;
};

Remainders remainders(const std::vector<Link>& links, const Explanation& explanation) {
  Remainders result;
  for (std::size_t k = 0; k < links.size(); ++k) {
    if (explanation.parts[k].empty()) {
      ++result.unexplained;
      continue;
    }
    double rest = std::log(links[k].bead.score / (1 - links[k].bead.score));
    for (const corpora::ScorePart& part : explanation.parts[k]) rest -= part.log_odds;
    result.of_explained.push_back(rest);
  }
  return result;
}

TEST_F(Explaining, PartsAndAConstantMakeTheScore) {
  const Article src = testing::make_article(
      "a", "ro", {sentences_[0], sentences_[1] + " 450", sentences_[2], sentences_[3]});
  // Of sentence 2 it tells a half.
  const std::string half = sentences_[2].substr(0, 28) + sentences_[9].substr(28);
  const Article tgt = testing::make_article(
      "b", "uk", {testing::translate(half), translated(3), translated(0), translated(1) + " 470"});
  const auto links = in_any_order(src, tgt);
  const Explanation explanation = explain(src, tgt, links, LinkFate::given_out);
  ASSERT_EQ(explanation.parts.size(), links.size());
  const Remainders rest = remainders(links, explanation);
  EXPECT_GE(rest.of_explained.size(), 2U);
  for (const double constant : rest.of_explained) EXPECT_NEAR(constant, 0, 1e-9) << "the bias is 0";
  EXPECT_GE(rest.unexplained, 1U) << "another classifier says what shares a fact";
}

TEST_F(Explaining, PartsOfBeadsInOrderMakeTheirScoreToo) {
  std::vector<std::string> tgt_sentences;
  for (std::size_t i = 0; i < sentences_.size(); ++i) tgt_sentences.push_back(translated(i));
  tgt_sentences.erase(tgt_sentences.begin() + 5);
  const Article src = testing::make_article("a", "ro", sentences_);
  const Article tgt = testing::make_article("b", "uk", tgt_sentences);
  const auto links = in_order(src, tgt);
  const Explanation explanation = explain(src, tgt, links, LinkFate::given_out);
  const Remainders rest = remainders(links, explanation);
  EXPECT_GE(rest.of_explained.size(), 10U);
  for (const double constant : rest.of_explained) EXPECT_NEAR(constant, 0, 1e-9);
  EXPECT_LE(rest.unexplained, 1U) << "deletions have no parts";
}

TEST_F(Explaining, OfAScoreOfOtherFeaturesThereAreNoParts) {
  const Article src = testing::make_article("a", "ro", {sentences_[0]});
  const Article tgt = testing::make_article("b", "uk", {translated(0)});
  auto links = in_any_order(src, tgt);
  ASSERT_EQ(links.size(), 1U);
  links[0].bead.score = 0.7;
  EXPECT_TRUE(explain(src, tgt, links, LinkFate::given_out).parts[0].empty());
}

TEST_F(Explaining, TheReasonIsWhatLeftTheLinkOut) {
  const Article src = testing::make_article("a", "ro", {sentences_[0]});
  const Article tgt = testing::make_article("b", "uk", {translated(0)});
  const auto links = in_any_order(src, tgt);
  ASSERT_EQ(links.size(), 1U);
  ASSERT_EQ(links[0].relation, Relation::translation);
  EXPECT_EQ(reason_of(explain(src, tgt, links, LinkFate::low_score), sentences_[0]),
            "not sure enough");
  EXPECT_EQ(reason_of(explain(src, tgt, links, LinkFate::other_relation), sentences_[0]),
            "has a counterpart of a relation that was not asked for");
  EXPECT_EQ(reason_of(explain(src, tgt, links, LinkFate::given_out), sentences_[0]),
            "is not alone");
}

TEST_F(Explaining, WhatIsNearestIsInAnotherPairOnlyWhereItIs) {
  // Both 0 and 2 of src are what 0 of tgt says.
  const Article src =
      testing::make_article("a", "ro", {sentences_[0], sentences_[1], sentences_[0]});
  const Article tgt = testing::make_article("b", "uk", {translated(0), translated(6)});
  auto links = in_any_order(src, tgt);
  std::erase_if(links, [](const Link& link) { return link.relation == Relation::partial; });
  ASSERT_EQ(links.size(), 1U);
  const auto reason_of_last = [&](const Explanation& explanation) {
    const auto last = std::ranges::find_if(explanation.alone, [](const corpora::LoneText& alone) {
      return alone.place.doc == "a" && alone.place.sentences.begin == 2;
    });
    return last == explanation.alone.end() ? "is not alone" : last->reason;
  };
  EXPECT_EQ(reason_of_last(explain(src, tgt, links, LinkFate::given_out)),
            "what is nearest is in another pair");
  EXPECT_EQ(reason_of_last(explain(src, tgt, links, LinkFate::low_score)),
            "what is nearest has another counterpart, in a pair that is not given out");
  EXPECT_EQ(reason_of_last(explain(src, tgt, {}, LinkFate::given_out)),
            "what is nearest is too unlike it for a pair");
}

TEST_F(Explaining, WhatStandsElsewhereInTheOrderIsToldSo) {
  // Beads in order leave out what moved from the beginning to the end.
  std::vector<std::string> tgt_sentences;
  for (std::size_t i = 1; i < sentences_.size(); ++i) tgt_sentences.push_back(translated(i));
  tgt_sentences.push_back(translated(0));
  const Article src = testing::make_article("a", "ro", sentences_);
  const Article tgt = testing::make_article("b", "uk", tgt_sentences);
  const auto links = in_order(src, tgt);
  ASSERT_TRUE(std::ranges::any_of(links, [](const Link& link) { return link.bead.tgt.empty(); }));
  std::vector<LinkFate> fates;
  for (const Link& link : links) {
    const bool deletion = link.bead.src.empty() || link.bead.tgt.empty();
    fates.push_back(deletion ? LinkFate::deletion : LinkFate::given_out);
  }
  const Explanation explanation = explain_links(src, tgt, links, fates, testing::toy_model());
  for (const std::string& moved : {sentences_[0], translated(0)}) {
    EXPECT_EQ(reason_of(explanation, moved),
              "what is nearest stands elsewhere in the order of the pairs");
  }
}

TEST_F(Explaining, TheScoreOfWhatIsNearestIsThatOfItsRelation) {
  const Article src = testing::make_article("a", "ro", {sentences_[0], sentences_[0]});
  const Article tgt = testing::make_article("b", "uk", {translated(0)});
  const Explanation explanation = explain(src, tgt, {}, LinkFate::given_out);
  ASSERT_EQ(explanation.alone.size(), 3U);
  for (const corpora::LoneText& alone : explanation.alone) {
    ASSERT_TRUE(alone.nearest);
    EXPECT_EQ(alone.nearest->relation, Relation::partial);
    EXPECT_GT(alone.nearest->score, 0.9) << "they share a fact, whatever their rivals";
  }
}

}  // namespace
}  // namespace diglot::align
