#include "align/collection.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "corpora/article_store.h"
#include "corpora/write_pairs.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;

/// The stories, and all pairs as they come.
struct AlignedCollection {
  std::vector<Story> stories;
  std::vector<StoryPair> pairs;
};

AlignedCollection align_all(const std::vector<Article>& articles, const CollectionOptions& options,
                            std::size_t most_in_memory) {
  corpora::ArticleStore store(most_in_memory);
  for (const Article& article : articles) store.add(article);
  AlignedCollection aligned;
  aligned.stories =
      align_collection(store, testing::toy_model(), options,
                       [&](const StoryPair& pair, const Article& src, const Article& tgt) {
                         EXPECT_EQ(src.id, articles[pair.articles.src].id);
                         EXPECT_EQ(tgt.text, articles[pair.articles.tgt].text);
                         aligned.pairs.push_back(pair);
                       });
  return aligned;
}

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

  [[nodiscard]] AlignedCollection align(const CollectionOptions& options = {},
                                        std::size_t most_in_memory = 1 << 20) const {
    return align_all(articles_, options, most_in_memory);
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
  const auto with = [&](std::size_t threads, std::size_t most_prepared, double least_kept,
                        std::size_t most_kept, std::size_t most_in_memory) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    CollectionOptions options;
    options.most_prepared = most_prepared;
    options.least_kept = least_kept;
    options.most_kept = most_kept;
    std::string lines;
    for (const StoryPair& pair : align(options, most_in_memory).pairs) {
      for (const Link& link : pair.links) {
        const IndexedArticle src(articles_[pair.articles.src]);
        const IndexedArticle tgt(articles_[pair.articles.tgt]);
        lines += corpora::to_jsonl(to_pair(src, tgt, link)) + "\n";
      }
    }
    return lines;
  };
  const std::string one = with(1, 2048, 0, 100, 1 << 20);
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(one, with(2, 1, 0.05, 2, 500));
  EXPECT_EQ(one, with(4, 3, 1.1, 100, 0));
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

TEST_F(Stories, AreLinkedAsAWholeWhereAskedFor) {
  for (const std::string more : {"b", "c", "d"}) {
    add("uk0" + more, "uk", 0);
    add("ro0" + more, "ro", 0);
  }
  CollectionOptions options;
  options.candidates.nearest = 1;
  const AlignedCollection some = align(options);
  options.whole_stories = true;
  const AlignedCollection whole = align(options);
  ASSERT_EQ(whole.stories.size(), some.stories.size());
  std::size_t expected = 0;
  for (std::size_t k = 0; k < whole.stories.size(); ++k) {
    EXPECT_EQ(whole.stories[k].articles, some.stories[k].articles);
    for (const std::size_t a : whole.stories[k].articles) {
      for (const std::size_t b : whole.stories[k].articles) {
        if (articles_[a].lang < articles_[b].lang) ++expected;
      }
    }
  }
  EXPECT_EQ(whole.pairs.size(), expected);
  EXPECT_LT(some.pairs.size(), expected);
  std::size_t unlikely = 0;
  for (const StoryPair& pair : whole.pairs) {
    EXPECT_GE(pair.links.size(), 6U);
    if (pair.articles.probability == 0) ++unlikely;
  }
  EXPECT_EQ(unlikely, expected - some.pairs.size());
}

TEST_F(Stories, AreComparedCloselyWhereOnlyAnotherEncoderKnowsTheirLanguages) {
  CollectionOptions options;
  options.candidates.least_second_cosine = 2;
  EXPECT_TRUE(align(options).stories.empty()) << "nothing is so much alike at first sight";
  const TextUnitEncoder encoder(testing::toy_model().encoder);
  options.encoder = &encoder;
  EXPECT_EQ(align(options).stories.size(), 2U);
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
  std::map<CollectionStep, std::size_t> done;
  std::map<CollectionStep, std::size_t> of;
  CollectionOptions options;
  options.most_prepared = 2;
  options.progress = [&](CollectionStep step, std::size_t now, std::size_t all) {
    EXPECT_EQ(now, ++done[step]);
    of[step] = all;
  };
  const AlignedCollection found = align(options);
  EXPECT_EQ(done, of);
  EXPECT_EQ(of.at(CollectionStep::look), articles_.size());
  EXPECT_GE(of.at(CollectionStep::compare), found.pairs.size());
  EXPECT_EQ(of.at(CollectionStep::link), found.pairs.size());
}

TEST_F(Stories, AreTheSameInStepsOfTheirOwn) {
  corpora::ArticleStore store;
  for (const Article& article : articles_) store.add(article);
  const auto aligner = [&] { return CollectionAligner(store, testing::toy_model(), {}); };
  const auto candidates = aligner().find_article_candidates();
  const auto likely = likely_ones(candidates);
  ASSERT_GE(likely.size(), 4U);
  ASSERT_LT(likely.size(), candidates.size());
  std::vector<StoryFeatures> features;
  for (const ArticleCandidate& pair : likely) {
    features.push_back(aligner().compare(std::vector{pair}).at(0));
  }
  const AlignedCollection at_once = align();
  std::size_t pairs = 0;
  const auto stories = aligner().link(
      candidates, features, [&](const StoryPair& pair, const Article&, const Article&) {
        ASSERT_LT(pairs, at_once.pairs.size());
        const StoryPair& expected = at_once.pairs[pairs++];
        EXPECT_EQ(pair.articles.probability, expected.articles.probability);
        EXPECT_EQ(pair.links.size(), expected.links.size());
      });
  EXPECT_EQ(pairs, at_once.pairs.size());
  EXPECT_EQ(stories.size(), at_once.stories.size());
}

TEST_F(Stories, OfOneLanguageOrNoArticlesAreNone) {
  EXPECT_TRUE(align_all({}, {}, 0).stories.empty());
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
