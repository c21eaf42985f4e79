#include "align/article_candidates.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

/// Articles that point in random directions.
class ArticleCandidates : public ::testing::Test {
 protected:
  void add(const std::string& lang, const std::string& date = "") {
    articles_.emplace_back();
    articles_.back().lang = lang;
    articles_.back().date = date;
    prepared_.emplace_back();
    prepared_.back().whole = testing::random_vectors(random_, 1, 8);
  }
  [[nodiscard]] std::set<ArticlePair> find(const ArticleCandidateOptions& options = {}) const {
    return find_article_candidates(articles_, prepared_, options);
  }
  [[nodiscard]] float cosine(std::size_t a, std::size_t b) const {
    return dot(prepared_[a].whole[0], prepared_[b].whole[0]);
  }

  Random random_{3};
  std::vector<corpora::Article> articles_;
  std::vector<PreparedArticle> prepared_;
};

TEST_F(ArticleCandidates, AreTheNearestOfEachOtherLanguage) {
  // More than a block of one language.
  for (int i = 0; i < 200; ++i) {
    add(std::vector{"ro", "en", "en", "uk"}[random_.below(4)]);
  }
  std::set<ArticlePair> expected;
  const auto first_of = [&](const std::string& lang) {
    return std::ranges::find(articles_, lang, &corpora::Article::lang) - articles_.begin();
  };
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    for (const std::string lang : {"ro", "en", "uk"}) {
      if (lang == articles_[i].lang) continue;
      std::vector<std::size_t> others;
      for (std::size_t j = 0; j < articles_.size(); ++j) {
        if (articles_[j].lang == lang) others.push_back(j);
      }
      std::ranges::sort(others, std::greater{}, [&](std::size_t j) { return cosine(i, j); });
      for (std::size_t k = 0; k < 3; ++k) {
        expected.insert(first_of(articles_[i].lang) < first_of(lang) ? ArticlePair(i, others[k])
                                                                     : ArticlePair(others[k], i));
      }
    }
  }
  EXPECT_EQ(find({.nearest = 3}), expected);
}

TEST_F(ArticleCandidates, LieNearInTimeWhereThatIsKnown) {
  add("ro", "2026-03-01");
  add("en", "2026-03-15");
  add("en", "2026-03-16");
  add("en");
  add("en", "2026-02-15");
  EXPECT_EQ(find(), (std::set<ArticlePair>{{0, 1}, {0, 3}, {0, 4}}));
  EXPECT_EQ(find({.most_days_apart = 0}), (std::set<ArticlePair>{{0, 3}}));
}

TEST_F(ArticleCandidates, WhatIsTooFarInTimeTakesNoPlace) {
  add("ro", "2026-03-01");
  for (int i = 0; i < 20; ++i) add("en", "2025-03-01");
  add("en", "2026-03-01");
  EXPECT_EQ(find({.nearest = 1}), (std::set<ArticlePair>{{0, 21}}));
}

TEST_F(ArticleCandidates, OfOneLanguageOrNoneAreNone) {
  EXPECT_TRUE(find().empty());
  add("ro");
  add("ro");
  EXPECT_TRUE(find().empty());
}

}  // namespace
}  // namespace diglot::align
