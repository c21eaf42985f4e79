#include "corpora/article_store.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

Article invent_article(const std::string& id) {
  Article article{id, id + ".jsonl", "ro", "2026-03-01", "https://example.org/" + id, "Titlu", "",
                  {}};
  article.text = "Știri: " + id + ".\n\nA doua.";
  article.sentences = {{{0, 9}, LineKind::headline, "ro", 0},
                       {{article.text.size() - 7, article.text.size()}, LineKind::text, "", 1}};
  return article;
}

void expect_equal(const Article& a, const Article& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.file, b.file);
  EXPECT_EQ(a.lang, b.lang);
  EXPECT_EQ(a.date, b.date);
  EXPECT_EQ(a.url, b.url);
  EXPECT_EQ(a.title, b.title);
  EXPECT_EQ(a.text, b.text);
  ASSERT_EQ(a.sentences.size(), b.sentences.size());
  for (std::size_t i = 0; i < a.sentences.size(); ++i) {
    EXPECT_EQ(a.sentences[i].bytes, b.sentences[i].bytes);
    EXPECT_EQ(a.sentences[i].kind, b.sentences[i].kind);
    EXPECT_EQ(a.sentences[i].lang, b.sentences[i].lang);
    EXPECT_EQ(a.sentences[i].paragraph, b.sentences[i].paragraph);
  }
}

class ArticleStoreOf : public ::testing::TestWithParam<std::size_t> {};

TEST_P(ArticleStoreOf, AnyBytesInMemoryGivesArticlesBack) {
  ArticleStore store(GetParam());
  std::vector<Article> articles;
  for (const std::string id : {"a", "bb", "", "dddd"}) articles.push_back(invent_article(id));
  articles[2].text.clear();
  articles[2].sentences.clear();
  for (const Article& article : articles) store.add(article);
  ASSERT_EQ(store.size(), articles.size());
  for (std::size_t i = articles.size(); i-- > 0;) expect_equal(*store.read(i), articles[i]);
}

TEST_P(ArticleStoreOf, AnyBytesInMemoryHasHeadsWithoutTexts) {
  ArticleStore store(GetParam());
  store.add(invent_article("a"));
  Article head = invent_article("a");
  head.text.clear();
  head.sentences.clear();
  ASSERT_EQ(store.heads().size(), 1U);
  expect_equal(store.heads()[0], head);
}

TEST(ArticleStore, MayHoldArticlesOfOthers) {
  const std::vector<Article> articles = {invent_article("a"), invent_article("bb")};
  const ArticleStore store(articles);
  ASSERT_EQ(store.size(), 2U);
  EXPECT_EQ(store.read(1).get(), &articles[1]);
  EXPECT_EQ(store.heads()[1].id, "bb");
}

// All in the file, the first of them in memory, all in memory.
INSTANTIATE_TEST_SUITE_P(Bytes, ArticleStoreOf, ::testing::Values(0, 25, 1000));

}  // namespace
}  // namespace diglot::corpora
