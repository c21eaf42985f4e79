#include "align/article_candidates.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/fact_index.h"
#include "align/random.h"
#include "align/sign_vectors.h"
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
    sketches.sentences = sentences_;
    sketches.sentences.resize(articles_.size());
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
  std::vector<SignVectors> sentences_;
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
  for (int i = 0; i < 60; ++i) {
    std::vector<FactKey> facts;
    for (FactKey fact = 0; fact < 30; ++fact) {
      if (random_.below(6) == 0) facts.push_back(fact);
    }
    add(i % 2 == 0 ? "ro" : "en", "", facts);
  }
  const FactRarity rarity(facts_);
  const auto squared = [&](const std::vector<FactKey>& facts) {
    float sum = 0;
    for (const FactKey fact : facts) sum += rarity.of(fact) * rarity.of(fact);
    return sum;
  };
  const Vectors all = centred();
  const auto alike = [&](std::size_t i, std::size_t j) {
    std::vector<FactKey> shared;
    std::ranges::set_intersection(facts_[i], facts_[j], std::back_inserter(shared));
    const float norm = std::sqrt(squared(facts_[i]) * squared(facts_[j]));
    return dot(all[i], all[j]) + (norm > 0 ? squared(shared) / norm : 0);
  };
  std::set<ArticlePair> expected;
  for (std::size_t i = 0; i < 60; ++i) {
    std::vector<std::size_t> others;
    for (std::size_t j = (i + 1) % 2; j < 60; j += 2) others.push_back(j);
    std::ranges::sort(others, std::greater{}, [&](std::size_t j) { return alike(i, j); });
    for (std::size_t k = 0; k < 3; ++k) {
      expected.insert(i % 2 == 0 ? ArticlePair(i, others[k]) : ArticlePair(others[k], i));
    }
  }
  EXPECT_EQ(find({.nearest = 3}), expected);
}

TEST_F(ArticleCandidates, AreLikelyWhereTwoSentencesOfEitherAreAlike) {
  for (int i = 0; i < 8; ++i) add(i < 3 ? "ro" : "en");
  const auto sentences = testing::random_vectors(random_, 4 * articles_.size(), 16);
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    sentences_.emplace_back(select(sentences, std::vector{4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3}));
  }
  const float least = 0.5F;
  std::size_t likely = 0;
  const auto pairs = find_all({.least_second_cosine = least});
  for (const ArticleCandidate& pair : pairs) {
    EXPECT_EQ(pair.likely, second_cosine(sentences_[pair.src], sentences_[pair.tgt]) >= least);
    if (pair.likely) ++likely;
  }
  EXPECT_EQ(pairs.size(), 15U);
  EXPECT_GT(likely, 0U);
  EXPECT_LT(likely, 15U);
}

TEST_F(ArticleCandidates, TellTheCosineOfTheirWholes) {
  add("ro");
  add("en");
  const Vectors all = wholes();
  EXPECT_EQ(find_all().at(0).cosine, dot(all[0], all[1]));
}

TEST_F(ArticleCandidates, OfOneLanguageOrNoneAreNone) {
  EXPECT_TRUE(find().empty());
  add("ro");
  add("ro");
  EXPECT_TRUE(find().empty());
}

}  // namespace
}  // namespace diglot::align
