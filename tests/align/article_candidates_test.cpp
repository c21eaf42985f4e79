#include "align/article_candidates.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "corpora/article_fields.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

using ArticlePair = std::pair<std::size_t, std::size_t>;

/// Articles that point in random directions.
class ArticleCandidates : public ::testing::Test {
 protected:
  void add(const std::string& lang, const std::string& date = "",
           const std::vector<FactKey>& facts = {}) {
    articles_.emplace_back();
    articles_.back().lang = lang;
    articles_.back().date = date;
    facts_.push_back(facts);
  }
  [[nodiscard]] std::vector<ArticleCandidate> find_all(
      const ArticleCandidateOptions& options = {}) const {
    ArticleSketches sketches;
    for (const corpora::Article& article : articles_) {
      sketches.langs.push_back(article.lang);
      sketches.days.push_back(corpora::read_date(article.date));
    }
    sketches.facts = facts_;
    sketches.wholes = wholes();
    return find_article_candidates(sketches, options);
  }
  /// Without what they are likely to be.
  [[nodiscard]] std::set<ArticlePair> find(const ArticleCandidateOptions& options = {}) const {
    std::set<ArticlePair> pairs;
    for (const ArticleCandidate& pair : find_all(options)) pairs.emplace(pair.src, pair.tgt);
    return pairs;
  }
  /// A row each.
  [[nodiscard]] Vectors wholes() const {
    Random random(4);
    return testing::random_vectors(random, articles_.size(), 8);
  }

  /// The wholes less the mean of those of their languages, in which 1,000 rows of zeros count too.
  [[nodiscard]] Vectors centred() const {
    Vectors all = wholes();
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < all.size(); ++i) rows[articles_[i].lang].push_back(i);
    const Vectors before = wholes();
    for (const auto& [lang, members] : rows) {
      for (const std::size_t i : members) {
        for (std::size_t k = 0; k < all.dimension(); ++k) {
          float sum = 0;
          for (const std::size_t j : members) sum += before[j][k];
          all[i][k] -= sum / (1000 + static_cast<float>(members.size()));
        }
        normalize(all[i]);
      }
    }
    return all;
  }

  Random random_{3};
  std::vector<corpora::Article> articles_;
  std::vector<std::vector<FactKey>> facts_;
};

TEST_F(ArticleCandidates, AreTheNearestOfEachOtherLanguage) {
  // More than a block of one language.
  for (int i = 0; i < 200; ++i) {
    add(std::vector{"ro", "en", "en", "uk"}[random_.below(4)]);
  }
  const Vectors all = centred();
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
  const Vectors all = centred();
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

TEST_F(ArticleCandidates, ShareWhatFewOthersState) {
  add("ro", "", {5, 70, 900});
  for (FactKey other = 1000; other < 1200; ++other) add("en", "", {5, other});
  add("en", "", {5, 71, 900});
  const auto nearest_of_ro = [&](const ArticleCandidateOptions& options) {
    std::vector<std::size_t> likely;
    for (const ArticleCandidate& pair : find_all(options)) {
      if (pair.likely) likely.push_back(pair.tgt);
    }
    return likely;
  };
  // They share 900 of two facts each, which two of 202 articles state, and one the other; 5, which
  // all state, tells nothing.
  const double shared_rarity = std::log(1202 / 2.5);
  const double own_rarity = std::log(1202 / 1.5);
  const double cosine_of_facts =
      1 / (1 + own_rarity * own_rarity / (shared_rarity * shared_rarity));
  const Vectors all = centred();
  const float shared = dot(all[0], all[201]) + static_cast<float>(cosine_of_facts);
  ArticleCandidateOptions options;
  options.nearest_few = 0;
  options.least = shared - 0.001F;
  const auto likely = nearest_of_ro(options);
  EXPECT_TRUE(std::ranges::find(likely, 201) != likely.end());
  options.least = shared + 0.001F;
  const auto fewer = nearest_of_ro(options);
  EXPECT_TRUE(std::ranges::find(fewer, 201) == fewer.end());
}

TEST_F(ArticleCandidates, NeedBeLessAlikeWhereTheyAreTheNearest) {
  add("ro");
  for (int i = 0; i < 30; ++i) add("en");
  const Vectors all = centred();
  std::vector<float> cosines;
  for (std::size_t i = 1; i < all.size(); ++i) cosines.push_back(dot(all[0], all[i]));
  std::ranges::sort(cosines, std::greater{});
  // Each English article has its own nearest two in the one Romanian, so take none for the few.
  const auto count_likely = [&](float least) {
    return std::ranges::count_if(find_all({.nearest_few = 0, .least_of_few = -1, .least = least}),
                                 [](const ArticleCandidate& pair) { return pair.likely; });
  };
  EXPECT_EQ(count_likely((cosines[2] + cosines[3]) / 2), 3);
}

TEST_F(ArticleCandidates, AreLikelyWhereEitherIsAmongTheNearestFewOfTheOther) {
  for (int i = 0; i < 6; ++i) add("ro");
  for (int i = 0; i < 9; ++i) add("en");
  const Vectors all = centred();
  // How many of the others' language are nearer to `a` than `b` is.
  const auto rank = [&](std::size_t a, std::size_t b) {
    std::size_t nearer = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (articles_[i].lang == articles_[b].lang && dot(all[a], all[i]) > dot(all[a], all[b])) {
        ++nearer;
      }
    }
    return nearer;
  };
  std::size_t likely = 0;
  for (const auto& pair : find_all({.nearest_few = 2, .least_of_few = -1, .least = 2})) {
    EXPECT_EQ(pair.likely, rank(pair.src, pair.tgt) < 2 || rank(pair.tgt, pair.src) < 2);
    if (pair.likely) ++likely;
  }
  EXPECT_LT(likely, 54U);
}

TEST_F(ArticleCandidates, OfOneLanguageOrNoneAreNone) {
  EXPECT_TRUE(find().empty());
  add("ro");
  add("ro");
  EXPECT_TRUE(find().empty());
}

}  // namespace
}  // namespace diglot::align
