#include "align/candidates.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

class Candidates : public ::testing::Test {
 protected:
  Candidates() {
    for (int i = 0; i < 10; ++i) sentences_.push_back(testing::invent_sentence(random_, 8));
    src_ = testing::make_article("a", "ro", sentences_);
  }

  void translate(const std::vector<std::size_t>& order) {
    std::vector<std::string> sentences;
    for (const std::size_t i : order) sentences.push_back(testing::in_cyrillic(sentences_[i]));
    tgt_ = testing::make_article("b", "uk", sentences);
  }

  [[nodiscard]] PreparedArticle prepared(const corpora::Article& article) const {
    return prepare(article, linkable_units(article), model_.encoder, model_.encoder);
  }

  const Model& model_ = testing::toy_model();
  Random random_{61};
  std::vector<std::string> sentences_;
  corpora::Article src_;
  corpora::Article tgt_;
};

std::pair<std::size_t, std::size_t> place(const Candidate& candidate) {
  return {candidate.src_unit, candidate.tgt_unit};
}

TEST_F(Candidates, AreInOrderOnceEachAndNeverTwoSentencesOnBothSides) {
  translate({3, 1, 2, 0});
  const auto a = prepared(src_);
  const auto b = prepared(tgt_);
  const auto candidates = find_candidates(a, b, model_.background, 2);
  EXPECT_LE(candidates.size(), 2 * (a.size() + b.size()));
  EXPECT_TRUE(std::ranges::is_sorted(candidates, {}, place));
  EXPECT_EQ(std::ranges::adjacent_find(candidates, {}, place), candidates.end());
  for (const Candidate& candidate : candidates) {
    EXPECT_TRUE(a.units[candidate.src_unit].sentences.size() == 1 ||
                b.units[candidate.tgt_unit].sentences.size() == 1);
  }
}

TEST_F(Candidates, HoldTheTranslations) {
  translate({3, 1, 2, 0});
  const auto a = prepared(src_);
  const auto b = prepared(tgt_);
  const auto candidates = find_candidates(a, b, model_.background, 1);
  for (std::size_t j = 0; j < 4; ++j) {
    const std::size_t i = std::vector<std::size_t>{3, 1, 2, 0}[j];
    const auto found = std::ranges::find_if(candidates, [&](const Candidate& candidate) {
      return a.units[candidate.src_unit].sentences == corpora::Sentences{i, i + 1} &&
             b.units[candidate.tgt_unit].sentences == corpora::Sentences{j, j + 1};
    });
    ASSERT_NE(found, candidates.end()) << i << " " << j;
    EXPECT_NEAR(found->features.coverage_src, 1, 1e-5);
    EXPECT_NEAR(found->features.coverage_tgt, 1, 1e-5);
    EXPECT_GT(found->features.advantage, 0) << "no other comes near";
    EXPECT_NEAR(found->features.length_ratio, 0, 1e-9);
  }
}

TEST_F(Candidates, OfAnEmptySideAreNone) {
  translate({});
  EXPECT_TRUE(find_candidates(prepared(src_), prepared(tgt_), model_.background).empty());
  EXPECT_TRUE(find_candidates(prepared(tgt_), prepared(src_), model_.background).empty());
}

TEST_F(Candidates, InOrderAreOneForEachPlace) {
  translate({0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  const auto single = [&](const corpora::Article& article) {
    std::vector<corpora::Sentences> units;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) units.push_back({i, i + 1});
    return prepare(article, units, model_.encoder, model_.encoder);
  };
  const auto candidates = compare_in_order(single(src_), single(tgt_), model_.background);
  ASSERT_EQ(candidates.size(), 10U);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    EXPECT_EQ(place(candidates[i]), std::pair(i, i));
    EXPECT_NEAR(candidates[i].features.coverage_src, 1, 1e-5);
    EXPECT_GT(candidates[i].features.advantage, 0);
  }
}

}  // namespace
}  // namespace diglot::align
