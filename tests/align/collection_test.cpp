#include "align/collection.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "corpora/write_pairs.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;

const CollectionProgress silent = [](std::size_t, std::size_t) {};

/// Three stories, each told in two or three languages, and an article of its own.
class Stories : public ::testing::Test {
 protected:
  Stories() {
    for (int story = 0; story < 4; ++story) {
      stories_.emplace_back();
      for (int i = 0; i < 6; ++i) {
        stories_.back().push_back(testing::invent_sentence(random_, 8));
      }
    }
    add("uk0", "uk", 0);
    add("ro1", "ro", 1);
    add("ro0", "ro", 0);
    add("uk2", "uk", 2);
    add("uk1", "uk", 1);
    add("en0", "en", 0);
    add("ro3", "ro", 3);
  }

  /// The sentences of a story, its own first; Ukrainian is written in Cyrillic.
  void add(const std::string& id, const std::string& lang, std::size_t story) {
    std::vector<std::string> sentences = {testing::invent_sentence(random_, 8)};
    for (const std::string& sentence : stories_[story]) {
      sentences.push_back(lang == "uk" ? testing::translate(sentence) : sentence);
    }
    articles_.push_back(testing::make_article(id, lang, sentences));
  }

  [[nodiscard]] AlignedCollection align(const CollectionOptions& options = {}) const {
    return align_collection(articles_, testing::toy_model(), options, silent);
  }

  [[nodiscard]] std::vector<std::string> names(const std::vector<StoryPair>& pairs) const {
    std::vector<std::string> both;
    for (const StoryPair& pair : pairs) {
      both.push_back(articles_[pair.articles.src].id + " " + articles_[pair.articles.tgt].id);
    }
    return both;
  }

  Random random_{41};
  std::vector<std::vector<std::string>> stories_;
  std::vector<Article> articles_;
};

TEST_F(Stories, AreFoundWithTheLanguageThatComesFirstAsSource) {
  const AlignedCollection found = align();
  EXPECT_EQ(names(found.pairs),
            (std::vector<std::string>{"uk0 ro0", "uk0 en0", "ro0 en0", "uk1 ro1"}));
  for (const StoryPair& pair : found.pairs) {
    EXPECT_GT(pair.articles.probability, 0.5);
    EXPECT_GE(pair.links.size(), 6U);
  }
}

TEST_F(Stories, AreTheSameForAnyNumberOfThreadsAndWhateverIsKept) {
  const auto with = [&](std::size_t threads, std::size_t most_prepared, double least_kept) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    CollectionOptions options;
    options.most_prepared = most_prepared;
    options.least_kept = least_kept;
    std::string lines;
    for (const StoryPair& pair : align(options).pairs) {
      for (const Link& link : pair.links) {
        const IndexedArticle src(articles_[pair.articles.src]);
        const IndexedArticle tgt(articles_[pair.articles.tgt]);
        lines += corpora::to_jsonl(to_pair(src, tgt, link)) + "\n";
      }
    }
    return lines;
  };
  const std::string one = with(1, 2048, 0);
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(one, with(2, 1, 0.05));
  EXPECT_EQ(one, with(4, 3, 1.1));
}

TEST_F(Stories, HoldTheArticlesOfTheirPairs) {
  const AlignedCollection found = align();
  ASSERT_EQ(found.stories.size(), 2U);
  EXPECT_EQ(found.stories[0].articles, (std::vector<std::size_t>{0, 2, 5}));  // uk0, ro0, en0
  EXPECT_EQ(found.stories[1].articles, (std::vector<std::size_t>{1, 4}));     // ro1, uk1
  std::vector<std::size_t> stories;
  for (const StoryPair& pair : found.pairs) stories.push_back(pair.story);
  EXPECT_EQ(stories, (std::vector<std::size_t>{0, 0, 0, 1}));
}

TEST_F(Stories, AreAsSureAsAskedFor) {
  CollectionOptions options;
  options.clusters.least_linkage = 1;
  const AlignedCollection none = align(options);
  EXPECT_TRUE(none.stories.empty());
  EXPECT_TRUE(none.pairs.empty());
  options.clusters.least_linkage = 0;
  EXPECT_GT(align(options).pairs.size(), 4U);
}

TEST_F(Stories, TellHowFarTheyAre) {
  std::size_t calls = 0;
  std::size_t last = 0;
  align_collection(articles_, testing::toy_model(), {}, [&](std::size_t done, std::size_t total) {
    EXPECT_EQ(done, ++calls);
    last = total;
  });
  EXPECT_EQ(calls, last);
  EXPECT_GT(calls, 0U);
}

TEST_F(Stories, OfOneLanguageOrNoArticlesAreNone) {
  EXPECT_TRUE(align_collection({}, testing::toy_model(), {}, silent).stories.empty());
  articles_.resize(1);
  add("uk0b", "uk", 0);
  EXPECT_TRUE(align().stories.empty());
}

TEST_F(Stories, AreFoundAmongArticlesWithoutSentences) {
  articles_.push_back(testing::make_article("none", "el", {}));
  EXPECT_EQ(align().pairs.size(), 4U);
}

}  // namespace
}  // namespace diglot::align
