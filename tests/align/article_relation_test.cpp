#include "align/article_relation.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;

/// An article of so many sentences of one length.
Article sentences(std::size_t count) {
  return testing::make_article("a", "ro", std::vector<std::string>(count, "Ten bytes."));
}

/// Sure links of single sentences, src and tgt.
std::vector<Link> links(const std::vector<std::pair<std::size_t, std::size_t>>& places) {
  std::vector<Link> all;
  for (const auto& [src, tgt] : places) {
    all.push_back({{{src, src + 1}, {tgt, tgt + 1}, 0.9}, corpora::Relation::same, {}, 0.9});
  }
  return all;
}

ArticleRelation relation(std::size_t src, std::size_t tgt, const std::vector<Link>& found) {
  return find_article_relation(sentences(src), sentences(tgt), found);
}

TEST(ArticleRelation, OfMostSentencesInOneOrderIsParallel) {
  EXPECT_EQ(relation(5, 5, links({{0, 0}, {1, 1}, {2, 2}, {4, 4}})), ArticleRelation::parallel);
}

TEST(ArticleRelation, OfATranslatedPartIsParallel) {
  EXPECT_EQ(relation(20, 4, links({{7, 0}, {8, 1}, {9, 2}, {10, 3}})), ArticleRelation::parallel);
}

TEST(ArticleRelation, OfFewSentencesIsComparable) {
  // Four of six are less than three quarters.
  EXPECT_EQ(relation(6, 6, links({{0, 0}, {1, 1}, {2, 2}, {4, 4}})), ArticleRelation::comparable);
  EXPECT_EQ(relation(3, 3, links({{0, 0}, {1, 1}, {2, 2}})), ArticleRelation::comparable)
      << "three links tell no order";
  EXPECT_EQ(relation(0, 0, {}), ArticleRelation::comparable);
}

TEST(ArticleRelation, OfAnyOrderIsComparable) {
  // The longest series in one order is 2 of 4.
  EXPECT_EQ(relation(4, 4, links({{0, 2}, {1, 3}, {2, 0}, {3, 1}})), ArticleRelation::comparable);
}

TEST(ArticleRelation, CountsNoLinkThatIsProbablyWrong) {
  std::vector<Link> unsure = links({{0, 0}, {1, 1}, {2, 2}, {3, 3}});
  for (Link& link : unsure) link.same = 0.4;
  EXPECT_EQ(relation(4, 4, unsure), ArticleRelation::comparable);
}

}  // namespace
}  // namespace diglot::align
