#include "align/article_candidates.h"

#include <algorithm>
#include <cstdlib>
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
  }
  [[nodiscard]] std::set<ArticlePair> find(const ArticleCandidateOptions& options = {}) const {
    return find_article_candidates(articles_, wholes(), options);
  }
  /// A row each.
  [[nodiscard]] Vectors wholes() const {
    Random random(4);
    return testing::random_vectors(random, articles_.size(), 8);
  }

  Random random_{3};
  std::vector<corpora::Article> articles_;
};

TEST_F(ArticleCandidates, AreTheNearestOfEachOtherLanguage) {
  // More than a block of one language.
  for (int i = 0; i < 200; ++i) {
    add(std::vector{"ro", "en", "en", "uk"}[random_.below(4)]);
  }
  const Vectors all = wholes();
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
      std::ranges::sort(others, std::greater{}, [&](std::size_t j) { return dot(all[i], all[j]); });
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

TEST_F(ArticleCandidates, OfManyDaysAreThoseOfLookingAtEveryPair) {
  for (int i = 0; i < 300; ++i) {
    const std::string day = std::to_string(10 + random_.below(19));
    add(i % 2 == 0 ? "ro" : "en", random_.below(5) == 0 ? "" : "2026-03-" + day);
  }
  const Vectors all = wholes();
  std::set<ArticlePair> expected;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    std::vector<std::size_t> others;
    for (std::size_t j = 0; j < articles_.size(); ++j) {
      if (articles_[j].lang == articles_[i].lang) continue;
      const std::string& a = articles_[i].date;
      const std::string& b = articles_[j].date;
      if (a.empty() || b.empty() ||
          std::abs(std::stoi(a.substr(8)) - std::stoi(b.substr(8))) <= 2) {
        others.push_back(j);
      }
    }
    std::ranges::sort(others, std::greater{}, [&](std::size_t j) { return dot(all[i], all[j]); });
    for (std::size_t k = 0; k < std::min<std::size_t>(4, others.size()); ++k) {
      expected.insert(articles_[i].lang == "ro" ? ArticlePair(i, others[k])
                                                : ArticlePair(others[k], i));
    }
  }
  EXPECT_EQ(find({.nearest = 4, .most_days_apart = 2}), expected);
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
