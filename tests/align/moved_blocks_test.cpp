#include "align/moved_blocks.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/parallel_aligner.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Bead;

std::vector<std::string> invent(std::size_t count) {
  Random random(17);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < count; ++i) sentences.push_back(testing::invent_sentence(random, 8));
  return sentences;
}

/// A document of these sentences and its translation, which has them in another order.
struct Documents {
  Article src;
  Article tgt;
  std::vector<std::size_t> order;  ///< of the sentences of tgt, the numbers of those of src

  Documents(const std::vector<std::string>& sentences, std::vector<std::size_t> of_tgt)
      : src(testing::make_article("a", "ro", sentences)), order(std::move(of_tgt)) {
    std::vector<std::string> translated;
    for (const std::size_t i : order) translated.push_back(testing::translate(sentences[i]));
    tgt = testing::make_article("b", "uk", translated);
  }

  [[nodiscard]] std::vector<Link> align(BeadOrder bead_order) const {
    ParallelOptions options;
    options.order = bead_order;
    options.score = BeadScore::coverage;
    return ParallelAligner(testing::toy_model(), options).align(src, tgt);
  }
};

std::vector<std::size_t> in_order(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

/// [begin, end) moves to the end.
std::vector<std::size_t> moved(std::size_t count, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> order = in_order(count);
  std::rotate(order.begin() + static_cast<std::ptrdiff_t>(begin),
              order.begin() + static_cast<std::ptrdiff_t>(end), order.end());
  return order;
}

struct Found {
  std::size_t right = 0;
  std::size_t wrong = 0;
};
Found count(const std::vector<Link>& links, const Documents& documents) {
  Found found;
  for (const Link& link : links) {
    const Bead& bead = link.bead;
    if (bead.src.empty() || bead.tgt.empty()) continue;
    const bool right = bead.src.size() == 1 && bead.tgt.size() == 1 &&
                       documents.order[bead.tgt.begin] == bead.src.begin;
    ++(right ? found.right : found.wrong);
  }
  return found;
}

void expect_each_sentence_once(const std::vector<Link>& links, const Documents& documents) {
  std::vector<int> src(documents.src.sentences.size());
  std::vector<int> tgt(documents.tgt.sentences.size());
  for (const Link& link : links) {
    for (std::size_t i = link.bead.src.begin; i < link.bead.src.end; ++i) ++src[i];
    for (std::size_t j = link.bead.tgt.begin; j < link.bead.tgt.end; ++j) ++tgt[j];
  }
  EXPECT_EQ(std::ranges::count(src, 1), std::ssize(src));
  EXPECT_EQ(std::ranges::count(tgt, 1), std::ssize(tgt));
}

TEST(MovedBlocks, ABlockMovedToTheEndIsFoundThere) {
  const Documents documents(invent(200), moved(200, 80, 95));
  const auto in_order_only = documents.align(BeadOrder::monotone);
  EXPECT_EQ(count(in_order_only, documents).right, 185U);
  const auto links = documents.align(BeadOrder::moved_blocks);
  expect_each_sentence_once(links, documents);
  EXPECT_EQ(count(links, documents).right, 200U);
  EXPECT_EQ(count(links, documents).wrong, 0U);
}

TEST(MovedBlocks, TwoBlocksThatChangePlacesAreFound) {
  std::vector<std::size_t> order = in_order(200);
  std::swap_ranges(order.begin() + 30, order.begin() + 50, order.begin() + 140);
  const Documents documents(invent(200), order);
  const auto links = documents.align(BeadOrder::moved_blocks);
  expect_each_sentence_once(links, documents);
  EXPECT_EQ(count(links, documents).right, 200U);
  EXPECT_EQ(count(links, documents).wrong, 0U);
}

TEST(MovedBlocks, LinksAreInOrderOfSrc) {
  const Documents documents(invent(60), moved(60, 10, 30));
  const auto links = documents.align(BeadOrder::moved_blocks);
  EXPECT_TRUE(
      std::ranges::is_sorted(links, {}, [](const Link& link) { return link.bead.src.begin; }));
}

TEST(MovedBlocks, WhereNothingMovedBeadsStay) {
  std::vector<std::size_t> order = in_order(100);
  order.erase(order.begin() + 20, order.begin() + 26);  // has no counterpart
  const Documents documents(invent(100), order);
  const auto monotone = documents.align(BeadOrder::monotone);
  const auto links = documents.align(BeadOrder::moved_blocks);
  ASSERT_EQ(links.size(), monotone.size());
  for (std::size_t k = 0; k < links.size(); ++k) EXPECT_EQ(links[k].bead, monotone[k].bead);
}

TEST(MovedBlocks, WhatIsLeftOutOnBothSidesIsNoBlock) {
  auto sentences = invent(140);
  const std::vector<std::string> others(sentences.begin() + 120, sentences.end());
  sentences.resize(120);
  Documents documents(sentences, in_order(120));
  // 20 sentences of tgt are others.
  std::vector<std::string> tgt;
  for (std::size_t i = 0; i < 100; ++i) tgt.push_back(testing::translate(sentences[i]));
  for (const std::string& other : others) tgt.insert(tgt.begin() + 40, testing::translate(other));
  documents.tgt = testing::make_article("b", "uk", tgt);
  const auto links = documents.align(BeadOrder::moved_blocks);
  expect_each_sentence_once(links, documents);
  EXPECT_TRUE(std::ranges::none_of(links, [](const Link& link) {
    return !link.bead.tgt.empty() && !link.bead.src.empty() && link.bead.src.begin >= 100;
  }));
}

}  // namespace
}  // namespace diglot::align
