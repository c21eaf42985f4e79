#include "align/prepared_article.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::LineKind;
using corpora::Sentences;

/// An article of sentences of these kinds and paragraphs.
corpora::Article article_of(const std::vector<std::pair<LineKind, std::size_t>>& sentences) {
  corpora::Article article;
  article.lang = "en";
  for (const auto& [kind, paragraph] : sentences) {
    const std::size_t begin = article.text.size();
    article.text += "Badoke lumi.";
    article.sentences.push_back({{begin, article.text.size()}, kind, "en", paragraph});
    article.text += ' ';
  }
  return article;
}

TEST(LinkableUnits, AreTextsHeadlinesAndTwoNeighbouringTexts) {
  const auto article = article_of({{LineKind::headline, 0},
                                   {LineKind::text, 1},
                                   {LineKind::text, 1},
                                   {LineKind::credit, 2},
                                   {LineKind::text, 3},
                                   {LineKind::stamp, 4},
                                   {LineKind::boilerplate, 5}});
  EXPECT_EQ(linkable_units(article),
            (std::vector<Sentences>{{0, 1}, {1, 2}, {1, 3}, {2, 3}, {4, 5}}));
}

TEST(LinkableUnits, JoinParagraphsOfOneSentenceOnly) {
  const auto alone = article_of({{LineKind::text, 0}, {LineKind::text, 1}});
  EXPECT_EQ(linkable_units(alone), (std::vector<Sentences>{{0, 1}, {0, 2}, {1, 2}}));
  const auto long_first =
      article_of({{LineKind::text, 0}, {LineKind::text, 0}, {LineKind::text, 1}});
  EXPECT_EQ(linkable_units(long_first), (std::vector<Sentences>{{0, 1}, {0, 2}, {1, 2}, {2, 3}}));
}

TEST(LinkableUnits, OfNothingAreNone) {
  EXPECT_TRUE(linkable_units(article_of({})).empty());
  EXPECT_TRUE(linkable_units(article_of({{LineKind::credit, 0}})).empty());
}

TEST(PreparedArticle, HasARowAndFactsForEachUnit) {
  const Model& model = testing::toy_model();
  const auto article =
      testing::make_article("a", "en", {"Bado met Kelu 12 times.", "Mina saw Kelu."});
  const auto prepared = prepare(article, linkable_units(article), model.encoder, model.encoder);
  ASSERT_EQ(prepared.size(), 3U);
  EXPECT_EQ(prepared.vectors.size(), 3U);
  EXPECT_EQ(prepared.units[1].text, "Bado met Kelu 12 times.\n\nMina saw Kelu.");
  EXPECT_EQ(prepared.facts[0].numbers.size(), 1U);
  EXPECT_EQ(prepared.words.units[2].size(), 4U) << "Mina saw Kelu .";
  EXPECT_NEAR(length(prepared.whole[0]), 1, 1e-5);
}

TEST(PreparedArticle, ANameThatIsEverywhereTellsLittle) {
  const Model& model = testing::toy_model();
  const auto article = testing::make_article(
      "a", "en", {"Then came Kelu.", "Then came Kelu.", "Then came Kelu and Tavi."});
  const std::vector<Sentences> units = {{0, 1}, {1, 2}, {2, 3}};
  const auto prepared = prepare(article, units, model.encoder, model.encoder);
  ASSERT_EQ(prepared.facts[2].names.size(), 2U);
  EXPECT_NEAR(prepared.facts[2].name_weights[0], 1 / std::sqrt(3.0), 1e-9) << "in three units";
  EXPECT_NEAR(prepared.facts[2].name_weights[1], 1, 1e-9) << "in one";
}

TEST(PreparedArticle, MayHaveNoUnits) {
  const Model& model = testing::toy_model();
  const auto article = testing::make_article("a", "en", {});
  const auto prepared = prepare(article, {}, model.encoder, model.encoder);
  EXPECT_EQ(prepared.size(), 0U);
  EXPECT_EQ(length(prepared.whole[0]), 0);
}

}  // namespace
}  // namespace diglot::align
