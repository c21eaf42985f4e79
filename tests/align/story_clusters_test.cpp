#include "align/story_clusters.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using Members = std::vector<std::vector<std::size_t>>;

std::vector<corpora::Article> articles_in(const std::vector<std::string>& languages) {
  std::vector<corpora::Article> articles;
  for (const std::string& lang : languages) {
    articles.emplace_back();
    articles.back().lang = lang;
  }
  return articles;
}

ArticleComparison pair_of(std::size_t src, std::size_t tgt, double probability) {
  return {src, tgt, probability};
}

Members cluster(const std::vector<std::string>& languages,
                const std::vector<ArticleComparison>& pairs, const ClusterOptions& options = {}) {
  Members members;
  for (const Story& story : cluster_stories(articles_in(languages), pairs, options)) {
    members.push_back(story.articles);
  }
  return members;
}

TEST(StoryClusters, OfNothingAreNone) {
  EXPECT_TRUE(cluster({}, {}).empty());
  EXPECT_TRUE(cluster({"ro", "en"}, {}).empty());
}

TEST(StoryClusters, HoldAllLanguagesOfAnEventInTheOrderOfTheirFirstArticles) {
  const std::vector<ArticleComparison> pairs = {pair_of(0, 2, 0.9), pair_of(0, 5, 0.8),
                                                pair_of(4, 1, 0.99), pair_of(2, 5, 0.7)};
  EXPECT_EQ(cluster({"ro", "en", "en", "uk", "ro", "uk"}, pairs), (Members{{0, 2, 5}, {1, 4}}));
}

TEST(StoryClusters, AreNotChainedByOnePair) {
  const std::vector<std::string> languages = {"ro", "en", "uk", "ro", "en", "uk"};
  std::vector<ArticleComparison> pairs = {pair_of(0, 1, 0.9), pair_of(0, 2, 0.9),
                                          pair_of(1, 2, 0.9), pair_of(3, 4, 0.9),
                                          pair_of(3, 5, 0.9), pair_of(4, 5, 0.9)};
  for (const std::size_t src : {0U, 1U, 2U}) {
    for (const std::size_t tgt : {3U, 4U, 5U}) {
      if (languages[src] != languages[tgt] && tgt != 4) pairs.push_back(pair_of(src, tgt, 0.02));
    }
  }
  pairs.push_back(pair_of(2, 4, 0.01));
  for (const double probability : {0.45, 0.7, 0.89}) {
    pairs.push_back(pair_of(0, 4, probability));
    EXPECT_EQ(cluster(languages, pairs), (Members{{0, 1, 2}, {3, 4, 5}})) << probability;
    pairs.pop_back();
  }
}

TEST(StoryClusters, LeaveOutAnArticleThatGoesWithTheFewerOnly) {
  const std::vector<ArticleComparison> pairs = {pair_of(0, 1, 0.95), pair_of(1, 2, 0.6),
                                                pair_of(0, 2, 0.1)};
  EXPECT_EQ(cluster({"ro", "en", "uk"}, pairs), (Members{{0, 1}}));
}

TEST(StoryClusters, DoubtfulPairsJoinOnlyWithOthersThatAreSurer) {
  EXPECT_TRUE(cluster({"ro", "en"}, {pair_of(0, 1, 0.45)}).empty());
  const std::vector<ArticleComparison> pairs = {pair_of(0, 1, 0.45), pair_of(0, 2, 0.9),
                                                pair_of(1, 2, 0.9)};
  EXPECT_EQ(cluster({"ro", "en", "uk"}, pairs), (Members{{0, 1, 2}}));
}

TEST(StoryClusters, JoinArticlesOfOneLanguageByThoseOfOthers) {
  EXPECT_EQ(cluster({"ro", "ro", "ro", "en"},
                    {pair_of(0, 3, 0.9), pair_of(1, 3, 0.8), pair_of(2, 3, 0.7)}),
            (Members{{0, 1, 2, 3}}));
}

/// The pairs of events that 40 articles in Romanian tell, and 40 in English, of which each has
/// pairs with `nearest` of the other language; the articles of event k are those from 80 k on.
std::vector<ArticleComparison> big_events(std::size_t events, std::size_t nearest) {
  constexpr std::size_t each = 40;
  std::vector<ArticleComparison> pairs;
  for (std::size_t first = 0; first < events * 2 * each; first += 2 * each) {
    for (std::size_t i = 0; i < each; ++i) {
      for (std::size_t k = 0; k < nearest; ++k) {
        pairs.push_back(pair_of(first + i, first + each + (i * 37 + k * 11) % each, 0.95));
      }
    }
  }
  return pairs;
}

TEST(StoryClusters, HoldABigEventOfWhichEachArticleWasComparedWithAFew) {
  std::vector<std::string> languages;
  for (const std::string lang : {"ro", "en", "ro", "en"}) {
    languages.insert(languages.end(), 40, lang);
  }
  std::vector<ArticleComparison> pairs = big_events(2, 8);
  pairs.push_back(pair_of(3, 120 + 5, 0.94));  // does not chain them
  const Members found = cluster(languages, pairs);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].size(), 80U);
  EXPECT_EQ(found[1].size(), 80U);
  EXPECT_GT(cluster(languages, pairs, {.not_compared = 1}).size(), 2U);
}

/// Two clusters and their linkage, found from the pairs anew.
struct Best {
  double linkage = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// How the linkage of two clusters is defined, article pair by article pair.
class SlowLinkage {
 public:
  SlowLinkage(std::vector<std::string> languages, const std::vector<ArticleComparison>& pairs,
              double not_compared)
      : languages_(std::move(languages)), not_compared_(not_compared) {
    for (const ArticleComparison& pair : pairs) {
      probabilities_[{pair.src, pair.tgt}] = pair.probability;
      probabilities_[{pair.tgt, pair.src}] = pair.probability;
    }
  }

  [[nodiscard]] double of(const std::vector<std::size_t>& a,
                          const std::vector<std::size_t>& b) const {
    double sum = 0;
    double count = 0;
    for (const std::size_t i : a) {
      for (const std::size_t j : b) {
        if (languages_[i] == languages_[j]) continue;
        const auto found = probabilities_.find({i, j});
        if (found != probabilities_.end()) sum += found->second;
        count += found == probabilities_.end() ? not_compared_ : 1;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

 private:
  std::vector<std::string> languages_;
  double not_compared_;
  std::map<std::pair<std::size_t, std::size_t>, double> probabilities_;  ///< either way
};

/// Average linkage as it is defined.
Members slow_clusters(const std::vector<std::string>& languages,
                      const std::vector<ArticleComparison>& pairs, const ClusterOptions& options) {
  const SlowLinkage slow(languages, pairs, options.not_compared);
  Members clusters;
  for (std::size_t i = 0; i < languages.size(); ++i) clusters.push_back({i});
  for (;;) {
    Best best;
    for (std::size_t a = 0; a < clusters.size(); ++a) {
      for (std::size_t b = a + 1; b < clusters.size(); ++b) {
        const double linkage = slow.of(clusters[a], clusters[b]);
        if (linkage > best.linkage) best = {linkage, a, b};
      }
    }
    if (best.linkage < options.least_linkage) break;
    auto& kept = clusters[best.first];
    const auto& taken = clusters[best.second];
    kept.insert(kept.end(), taken.begin(), taken.end());
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(best.second));
  }
  std::erase_if(clusters, [](const auto& articles) { return articles.size() < 2; });
  for (auto& articles : clusters) std::ranges::sort(articles);
  std::ranges::sort(clusters);
  return clusters;
}

TEST(StoryClusters, AreThoseOfAverageLinkage) {
  Random random(7);
  std::size_t greater = 0;  // than two articles
  for (int round = 0; round < 1000; ++round) {
    std::vector<std::string> languages;
    const std::size_t count = 2 + random.below(12);
    for (std::size_t i = 0; i < count; ++i) {
      languages.emplace_back(std::vector{"ro", "en", "uk"}[random.below(3)]);
    }
    std::vector<ArticleComparison> pairs;
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i + 1; j < count; ++j) {
        if (languages[i] == languages[j] || random.below(3) == 0) continue;
        const double probability = random.uniform();
        pairs.push_back(random.below(2) == 0 ? pair_of(i, j, probability)
                                             : pair_of(j, i, probability));
      }
    }
    const ClusterOptions options{.least_linkage = 0.3 + 0.4 * random.uniform(),
                                 .not_compared = random.uniform()};
    const Members found = cluster(languages, pairs, options);
    ASSERT_EQ(found, slow_clusters(languages, pairs, options)) << "round " << round;
    for (const auto& articles : found) greater += articles.size() > 2 ? 1 : 0;
  }
  EXPECT_GT(greater, 500U);
}

}  // namespace
}  // namespace diglot::align
