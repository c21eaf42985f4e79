#include "align/parallel_aligner.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Sentences;

std::vector<Link> align(const Article& src, const Article& tgt) {
  return ParallelAligner(testing::toy_model()).align(src, tgt);
}

/// Every sentence of both in one link, in order.
void expect_complete(const std::vector<Link>& links, const Article& src, const Article& tgt) {
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Link& link : links) {
    if (!link.bead.src.empty()) {
      EXPECT_EQ(link.bead.src.begin, i);
    }
    if (!link.bead.tgt.empty()) {
      EXPECT_EQ(link.bead.tgt.begin, j);
    }
    i += link.bead.src.size();
    j += link.bead.tgt.size();
  }
  EXPECT_EQ(i, src.sentences.size());
  EXPECT_EQ(j, tgt.sentences.size());
}

TEST(ParallelAligner, AccountsForEverySentenceInOrder) {
  Random random(31);
  std::vector<std::string> src_sentences;
  std::vector<std::string> tgt_sentences;
  for (int i = 0; i < 30; ++i) {
    src_sentences.push_back(testing::invent_sentence(random, 8));
    tgt_sentences.push_back(testing::translate(src_sentences.back()));
  }
  tgt_sentences.erase(tgt_sentences.begin() + 10);
  const Article src = testing::make_article("a", "ro", src_sentences);
  const Article tgt = testing::make_article("b", "uk", tgt_sentences);
  const auto links = align(src, tgt);
  expect_complete(links, src, tgt);
  std::size_t right = 0;
  for (const Link& link : links) {
    const std::size_t i = link.bead.src.begin;
    const std::size_t j = i < 10 ? i : i - 1;
    if (link.bead.src == Sentences{i, i + 1} && link.bead.tgt == Sentences{j, j + 1}) {
      ++right;
      EXPECT_GT(link.bead.score, 0.9);
      EXPECT_EQ(link.relation, corpora::Relation::translation);
    }
    if (link.bead.tgt.empty()) {
      EXPECT_EQ(link.bead.score, 0) << "a deletion";
    }
  }
  EXPECT_GE(right, 28U) << "all but the one that has no counterpart";
}

TEST(ParallelAligner, ScoresByCoverageWithoutEvidence) {
  Random random(34);
  const std::string sentence = testing::invent_sentence(random, 8);
  const Article src = testing::make_article("a", "ro", {sentence});
  const Article tgt = testing::make_article("b", "uk", {testing::translate(sentence)});
  ParallelOptions options;
  options.score = BeadScore::coverage;
  const auto links = ParallelAligner(testing::toy_model(), options).align(src, tgt);
  ASSERT_EQ(links.size(), 1U);
  EXPECT_GT(links[0].bead.score, 0.7);
  EXPECT_LT(links[0].bead.score, 0.95);
  EXPECT_EQ(links[0].relation, corpora::Relation::translation);
}

TEST(ParallelAligner, WithoutWordsInCommonGoesByVectors) {
  const Article src = testing::make_article("a", "ro", {"bado feku", "goli duna"});
  const Article tgt = testing::make_article("b", "uk", {"123 456", "789 012"});
  /// Tells that each sentence translates the one of the same number.
  class Told : public UnitEncoder {
   public:
    [[nodiscard]] std::size_t dimension() const override { return 2; }
    [[nodiscard]] Vectors encode(const Article& /*article*/,
                                 std::span<const Sentences> units) const override {
      Vectors vectors(units.size(), 2);
      for (std::size_t k = 0; k < units.size(); ++k) {
        if (!units[k].empty()) vectors[k][units[k].begin] = 1;
      }
      return vectors;
    }
  };
  const Told told;
  ParallelOptions options;
  options.score = BeadScore::coverage;
  const auto links = ParallelAligner(testing::toy_model(), options, &told).align(src, tgt);
  ASSERT_EQ(links.size(), 2U);
  for (const Link& link : links) {
    EXPECT_EQ(link.bead.src, link.bead.tgt);
    EXPECT_GT(link.bead.score, 0.9) << "how near the vectors lie";
  }
}

TEST(ParallelAligner, KeepsEmptySentences) {
  Random random(32);
  const std::string one = testing::invent_sentence(random, 8);
  const std::string two = testing::invent_sentence(random, 8);
  const Article src = testing::make_article("a", "ro", {one, "", "", two, ""});
  const Article tgt =
      testing::make_article("b", "uk", {"", testing::translate(one), testing::translate(two)});
  expect_complete(align(src, tgt), src, tgt);
}

TEST(ParallelAligner, OfAnEmptySideIsAllDeletions) {
  Random random(33);
  const Article src = testing::make_article("a", "ro", {testing::invent_sentence(random, 8)});
  const Article none = testing::make_article("b", "uk", {});
  expect_complete(align(src, none), src, none);
  expect_complete(align(none, src), none, src);
  EXPECT_TRUE(align(none, none).empty());
}

}  // namespace
}  // namespace diglot::align
