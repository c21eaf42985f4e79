#include "align/gold_index.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::GoldPair;
using corpora::Pair;
using corpora::Relation;

Pair pair_of(const std::string& src_doc, const std::string& src, const std::string& tgt_doc,
             const std::string& tgt) {
  return {{src_doc, "ro", {0, 1}, {0, 1}, src},
          {tgt_doc, "en", {0, 1}, {0, 1}, tgt},
          1,
          Relation::same,
          {}};
}

TEST(GoldIndex, StoriesAreConnectedByPairs) {
  const std::vector<GoldPair> gold = {{"a/ro", "a/en", Relation::same, "x", "y"},
                                      {"b/ro", "b/en", Relation::same, "x", "y"},
                                      {"a/el", "a/en", Relation::partial, "x", "y"},
                                      {"c/ro", "c/en", Relation::same, "x", "y"},
                                      {"b/en", "b/el", Relation::same, "x", "y"}};
  const GoldIndex index(gold);
  EXPECT_EQ(index.articles(), 8U);
  EXPECT_EQ(index.stories(), 3U);
  EXPECT_EQ(index.story_of("a/ro"), index.story_of("news/a/el"));
  EXPECT_EQ(index.story_of("b/ro"), index.story_of("b/el"));
  EXPECT_NE(index.story_of("a/ro"), index.story_of("b/ro"));
  EXPECT_NE(index.story_of("a/ro"), index.story_of("c/en"));
  for (const char* id : {"a/ro", "b/ro", "c/ro"}) EXPECT_LT(*index.story_of(id), 3U);
  EXPECT_EQ(index.story_of("xa/ro"), std::nullopt);
  EXPECT_EQ(index.story_of(""), std::nullopt);
}

TEST(GoldIndex, AnEmptyTextMeetsNothing) {
  const std::vector<GoldPair> gold = {{"a", "b", Relation::same, "x", "y"}};
  const GoldIndex index(gold);
  EXPECT_EQ(index.find(pair_of("a", "x", "b", "y")).size(), 1U);
  EXPECT_TRUE(index.find(pair_of("a", "", "b", "")).empty());
  EXPECT_TRUE(index.find(pair_of("a", "x", "b", "")).empty());
}

TEST(GoldIndex, OfNothing) {
  const GoldIndex index({});
  EXPECT_EQ(index.stories(), 0U);
  EXPECT_TRUE(index.find(pair_of("a", "b", "c", "d")).empty());
}

/// The definition.
TextMatch slow_match(const GoldPair& gold, const Pair& pair) {
  const auto hold = [](const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return false;
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
  };
  TextMatch best = TextMatch::none;
  for (const auto& [src, tgt] : {std::pair(pair.src, pair.tgt), std::pair(pair.tgt, pair.src)}) {
    if (!corpora::names_article(gold.src_doc, src.doc)) continue;
    if (!corpora::names_article(gold.tgt_doc, tgt.doc)) continue;
    if (gold.src == src.text && gold.tgt == tgt.text && !gold.src.empty() && !gold.tgt.empty()) {
      best = TextMatch::strict;
    }
    if (hold(gold.src, src.text) && hold(gold.tgt, tgt.text)) best = std::max(best, TextMatch::lax);
  }
  return best;
}

TEST(GoldIndex, FindsWhatLookingAtAllFinds) {
  Random random(11);
  const std::vector<std::string> docs = {"a", "b/a", "c/b/a", "/a", "a/", "xa"};
  const std::vector<std::string> texts = {
      "", "p", "q", "p q", "r", "the mayor said", "what the mayor said"};
  const auto any = [&](const std::vector<std::string>& list) {
    return list[random.below(list.size())];
  };
  std::size_t met = 0;
  for (int trial = 0; trial < 8000; ++trial) {
    std::vector<GoldPair> gold(random.below(6));
    for (GoldPair& pair : gold)
      pair = {any(docs), any(docs), Relation::same, any(texts), any(texts)};
    const GoldIndex index(gold);
    const std::string src_doc = any(docs);
    const std::string tgt_doc = any(docs);
    const std::string src = any(texts);
    const std::string tgt = any(texts);
    const Pair pair = pair_of(src_doc, src, tgt_doc, tgt);
    std::vector<TextMatch> found(gold.size(), TextMatch::none);
    for (const GoldMatch& match : index.find(pair)) found[match.gold] = match.match;
    for (std::size_t i = 0; i < gold.size(); ++i) {
      EXPECT_EQ(found[i], slow_match(gold[i], pair));
      met += found[i] != TextMatch::none;
    }
  }
  EXPECT_GT(met, 100U);
}

}  // namespace
}  // namespace diglot::align
