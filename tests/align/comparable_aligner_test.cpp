#include "align/comparable_aligner.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/collection.h"
#include "corpora/read_articles.h"
#include "tests/align/toy_model.h"
#include "tokenize/segment.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Relation;
using corpora::Sentences;

bool is_strong(const Link& link) {
  return link.relation == Relation::translation || link.relation == Relation::same;
}

std::vector<Link> strong(std::vector<Link> links) {
  std::erase_if(links, [](const Link& link) { return !is_strong(link); });
  return links;
}

/// No sentence in two links, no side empty, probabilities.
void expect_sound(const std::vector<Link>& links) {
  std::set<std::size_t> src;
  std::set<std::size_t> tgt;
  for (const Link& link : links) {
    EXPECT_FALSE(link.bead.src.empty());
    EXPECT_FALSE(link.bead.tgt.empty());
    EXPECT_TRUE(link.bead.src.size() == 1 || link.bead.tgt.size() == 1);
    for (std::size_t i = link.bead.src.begin; i < link.bead.src.end; ++i) {
      EXPECT_TRUE(src.insert(i).second) << "src " << i;
    }
    for (std::size_t j = link.bead.tgt.begin; j < link.bead.tgt.end; ++j) {
      EXPECT_TRUE(tgt.insert(j).second) << "tgt " << j;
    }
    EXPECT_GE(link.bead.score, 0);
    EXPECT_LE(link.bead.score, 1);
  }
}

class Comparable : public ::testing::Test {
 protected:
  Comparable() {
    for (int i = 0; i < 12; ++i) sentences_.push_back(testing::invent_sentence(random_, 8));
  }
  [[nodiscard]] std::vector<Link> align(const Article& src, const Article& tgt) const {
    return ComparableAligner(testing::toy_model()).align(src, tgt);
  }
  [[nodiscard]] std::string translated(std::size_t i) const {
    return testing::translate(sentences_[i]);
  }

  Random random_{21};
  std::vector<std::string> sentences_;
};

TEST_F(Comparable, FindsCounterpartsInAnyOrderAndLeavesGaps) {
  const Article src = testing::make_article(
      "a", "ro", {sentences_[0], sentences_[1], sentences_[2], sentences_[3]});
  const Article tgt = testing::make_article(
      "b", "uk", {translated(9), translated(3), translated(0), translated(8)});
  const auto links = align(src, tgt);
  expect_sound(links);
  std::set<std::pair<Sentences, Sentences>> found;
  for (const Link& link : strong(links)) {
    found.insert({link.bead.src, link.bead.tgt});
    EXPECT_EQ(link.relation, Relation::translation);
    EXPECT_GT(link.bead.score, 0.9);
  }
  EXPECT_EQ(found, (std::set<std::pair<Sentences, Sentences>>{{{0, 1}, {2, 3}}, {{3, 4}, {1, 2}}}));
}

TEST_F(Comparable, FindsASentenceThatTheOtherSideSplits) {
  const Article src = testing::make_article("a", "ro", {sentences_[0], sentences_[1]});
  const std::string joined = translated(0) + " " + translated(1);
  const Article tgt = testing::make_article("b", "uk", {translated(7), joined});
  const auto links = strong(align(src, tgt));
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0].bead.src, (Sentences{0, 2}));
  EXPECT_EQ(links[0].bead.tgt, (Sentences{1, 2}));
}

TEST_F(Comparable, AFigureThatDiffersIsAContradiction) {
  const Article src = testing::make_article("a", "ro", {sentences_[0] + " 450"});
  const Article tgt = testing::make_article("b", "uk", {translated(0) + " 470"});
  const auto links = align(src, tgt);
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0].relation, Relation::contradiction);
  EXPECT_EQ(links[0].evidence.conflict, (std::vector<corpora::Agreement>{{"450", "470"}}));
}

TEST_F(Comparable, OfArticlesWithNothingInCommonIsNothingStrong) {
  const Article src = testing::make_article("a", "ro", {sentences_[0], sentences_[1]});
  const Article tgt = testing::make_article("b", "uk", {translated(5), translated(6)});
  const auto links = align(src, tgt);
  expect_sound(links);
  EXPECT_TRUE(strong(links).empty());
}

TEST_F(Comparable, OfAnEmptyArticleIsNothing) {
  const Article src = testing::make_article("a", "ro", {sentences_[0]});
  const Article none = testing::make_article("b", "uk", {});
  EXPECT_TRUE(align(src, none).empty());
  EXPECT_TRUE(align(none, src).empty());
  EXPECT_TRUE(align(none, none).empty());
}

TEST_F(Comparable, ASentenceThatStandsTwiceIsLinkedOnceForEach) {
  const Article src =
      testing::make_article("a", "ro", {sentences_[0], sentences_[5], sentences_[0]});
  const Article tgt = testing::make_article("b", "uk", {translated(0), translated(6)});
  const auto links = align(src, tgt);
  expect_sound(links);
  ASSERT_EQ(strong(links).size(), 1U);
  EXPECT_EQ(strong(links)[0].bead.src, (Sentences{0, 1})) << "the earlier of equals";
}

// With the model that comes with Diglot.

constexpr const char* model_path = "align/models/news18.diglot";

class Examples : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(model_path)) {
      GTEST_SKIP() << model_path << " is not there; `align/models/train.sh` makes it";
    }
  }

  static Article read(const std::string& name) {
    auto articles = corpora::read_articles("corpora/examples/" + name).articles;
    Article article = articles.at(0);
    article.lang = tokenize::article_language(article.text);
    article.sentences = tokenize::segment(article.text, {article.lang});
    return article;
  }

  static std::vector<Link> align(const Article& src, const Article& tgt) {
    const Model model(ModelFile::open(model_path));
    return ComparableAligner(model).align(src, tgt);
  }
};

TEST_F(Examples, LinksAreSound) {
  const Model model(ModelFile::open(model_path));
  const ComparableAligner aligner(model);
  const std::vector<std::string> names = {"river-flood/ro.txt", "river-flood/uk.txt",
                                          "wildfire-samos/el.txt", "wildfire-landes/fr.txt"};
  for (const auto& a : names) {
    for (const auto& b : names) {
      SCOPED_TRACE(a + " " + b);
      expect_sound(aligner.align(read(a), read(b)));
    }
  }
}

TEST_F(Examples, OfOneStoryShareFacts) {
  EXPECT_GE(strong(align(read("river-flood/ro.txt"), read("river-flood/en.txt"))).size(), 2U);
}

TEST_F(Examples, TheInjuredFirefightersAreNoPair) {
  const Article en = read("wildfire-samos/en.txt");
  const Article el = read("wildfire-samos/el.txt");
  for (const Link& link : strong(align(en, el))) {
    const std::string src(en.text_of(en.bytes_of(link.bead.src)));
    const std::string tgt(el.text_of(el.bytes_of(link.bead.tgt)));
    EXPECT_FALSE(src.find("Twelve firefighters") != src.npos &&
                 tgt.find("Δεκατέσσερις πυροσβέστες") != tgt.npos)
        << "twelve are not fourteen";
  }
}

}  // namespace
}  // namespace diglot::align
