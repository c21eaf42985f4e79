#include <type_traits>

#include <gtest/gtest.h>

#include "corpora/article.h"
#include "corpora/bead.h"
#include "corpora/error.h"
#include "corpora/pair.h"
#include "corpora/range.h"

namespace diglot::corpora {
namespace {

static_assert(!std::is_convertible_v<Bytes, CodePoints>);
static_assert(!std::is_convertible_v<Sentences, Bytes>);

TEST(Range, IsHalfOpen) {
  const Bytes range{2, 5};
  EXPECT_EQ(range.size(), 3U);
  EXPECT_FALSE(range.empty());
  EXPECT_TRUE(range.contains(2));
  EXPECT_TRUE(range.contains(4));
  EXPECT_FALSE(range.contains(5));
  EXPECT_TRUE((Bytes{3, 3}.empty()));
  EXPECT_LT((Bytes{1, 9}), (Bytes{2, 3}));
}

TEST(Article, GivesTextsByRange) {
  Article article;
  article.text = "Unu. Doi.\nTrei.";
  for (const Bytes bytes : {Bytes{0, 4}, Bytes{5, 9}, Bytes{10, 15}}) {
    article.sentences.emplace_back().bytes = bytes;
  }
  EXPECT_EQ(article.text_of({5, 9}), "Doi.");
  EXPECT_EQ(article.bytes_of({1, 3}), (Bytes{5, 15}));
}

TEST(Names, AreThoseOfTheOutput) {
  EXPECT_EQ(to_string(LineKind::text), "text");
  EXPECT_EQ(to_string(LineKind::headline), "headline");
  EXPECT_EQ(to_string(LineKind::dateline), "dateline");
  EXPECT_EQ(to_string(LineKind::stamp), "stamp");
  EXPECT_EQ(to_string(LineKind::byline), "byline");
  EXPECT_EQ(to_string(LineKind::caption), "caption");
  EXPECT_EQ(to_string(LineKind::credit), "credit");
  EXPECT_EQ(to_string(LineKind::teaser), "teaser");
  EXPECT_EQ(to_string(LineKind::link), "link");
  EXPECT_EQ(to_string(LineKind::tweet), "tweet");
  EXPECT_EQ(to_string(LineKind::boilerplate), "boilerplate");
  EXPECT_EQ(to_string(Relation::translation), "translation");
  EXPECT_EQ(to_string(Relation::same), "same");
  EXPECT_EQ(to_string(Relation::partial), "partial");
  EXPECT_EQ(to_string(Relation::contradiction), "contradiction");
}

TEST(Error, NamesFileAndLine) {
  EXPECT_STREQ(Error("a.txt", "is empty").what(), "a.txt: is empty");
  EXPECT_STREQ(Error("a.txt", 7, "is bad").what(), "a.txt:7: is bad");
}

}  // namespace
}  // namespace diglot::corpora
