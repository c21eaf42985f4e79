#include "align/made_articles.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

constexpr std::size_t block = 32;

BitextPart part_of(std::size_t lines, const std::string& name = "") {
  BitextPart part{"ro", "uk", "made", 1, {}, {}};
  for (std::size_t i = 0; i < lines; ++i) {
    part.add("src" + name + std::to_string(i), "tgt" + name + std::to_string(i));
  }
  return part;
}

void expect_lines(const corpora::Article& article, const std::vector<std::size_t>& lines,
                  const std::vector<std::string>& texts) {
  ASSERT_EQ(article.sentences.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(article.text_of(article.sentences[i].bytes), texts.at(lines[i]));
  }
}

TEST(MadeArticles, KnowTheLinesThatTheirSentencesAre) {
  const BitextPart part = part_of(200);
  const auto made = make_comparable_articles({part}, block);
  for (const MadeArticles& articles : made) {
    EXPECT_EQ(articles.src.lang, "ro");
    EXPECT_EQ(articles.tgt.lang, "uk");
    expect_lines(articles.src, articles.src_lines, part.src);
    expect_lines(articles.tgt, articles.tgt_lines, part.tgt);
  }
}

TEST(MadeArticles, AreThreeForEachBlockOfEachPart) {
  // 200 lines are 7 blocks of up to 32, 33 are two.
  EXPECT_EQ(make_comparable_articles({part_of(200), part_of(33)}, block).size(), 3U * (7 + 2));
  EXPECT_TRUE(make_comparable_articles({}, block).empty());
  EXPECT_TRUE(make_comparable_articles({part_of(0)}, block).empty());
}

TEST(MadeArticles, HaveNoLineTwice) {
  for (const MadeArticles& articles : make_comparable_articles({part_of(200)}, block)) {
    for (const auto& lines : {articles.src_lines, articles.tgt_lines}) {
      EXPECT_EQ(std::set(lines.begin(), lines.end()).size(), lines.size());
    }
  }
}

/// The part of `all` lines for which `holds`, on either side of all articles.
template <class Holds>
double share(const std::vector<MadeArticles>& made, double all, const Holds& holds) {
  double count = 0;
  for (std::size_t k = 0; k < made.size(); ++k) {
    for (const auto& lines : {made[k].src_lines, made[k].tgt_lines}) {
      count += static_cast<double>(
          std::ranges::count_if(lines, [&](std::size_t line) { return holds(k, line); }));
    }
  }
  return count / all;
}

TEST(MadeArticles, KeepTwoThirdsTwiceAndAQuarterOnceAndHaveSomeOfTheirOwn) {
  // Three times two sides of 12,800 lines, 400 blocks: the standard error is 0.2 %.
  const double kept = (0.65 + 0.65 + 0.25) / 3;
  const std::size_t blocks = 400;
  const auto made = make_comparable_articles({part_of(blocks * block)}, block);
  const double all = 3 * 2 * blocks * block;
  const auto block_of = [](std::size_t line) { return line / block; };
  EXPECT_NEAR(share(made, all, [&](auto k, auto line) { return block_of(line) == k % blocks; }),
              kept, 0.01);
  EXPECT_NEAR(share(made, all, [&](auto k, auto line) { return block_of(line) == k % blocks + 1; }),
              kept * 0.15, 0.01);
  EXPECT_EQ(share(made, all,
                  [&](auto k, auto line) {
                    return block_of(line) < k % blocks || block_of(line) > k % blocks + 1;
                  }),
            0);
}

TEST(MadeArticles, TellInAnotherOrderInRunsOfFour) {
  // Where no line is behind the block, src is in the order of the lines.
  const auto made = make_comparable_articles({part_of(1000)}, 1000);
  ASSERT_EQ(made.size(), 3U);
  for (const MadeArticles& articles : made) {
    EXPECT_TRUE(std::ranges::is_sorted(articles.src_lines));
    EXPECT_FALSE(std::ranges::is_sorted(articles.tgt_lines));
    const std::size_t count = articles.tgt_lines.size();
    std::size_t falls = 0;
    for (std::size_t i = 1; i < count; ++i) {
      falls += articles.tgt_lines[i] < articles.tgt_lines[i - 1] ? 1 : 0;
    }
    EXPECT_LT(falls, (count + 3) / 4) << "at the seams of runs alone";
    EXPECT_GT(falls, count / 16) << "half of the seams of a random order fall";
  }
}

TEST(MadeArticles, AreTheSameEachTimeButNotAllAlike) {
  const auto once = make_comparable_articles({part_of(block)}, block);
  const auto again = make_comparable_articles({part_of(block)}, block);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t k = 0; k < once.size(); ++k) {
    EXPECT_EQ(once[k].src_lines, again[k].src_lines);
    EXPECT_EQ(once[k].tgt_lines, again[k].tgt_lines);
  }
  EXPECT_NE(once[0].src_lines, once[1].src_lines);
  EXPECT_NE(once[1].src_lines, once[2].src_lines);
}

TEST(Correspondence, IsWholeWhereBothHaveTheSameLinesInAnyOrder) {
  const MadeArticles articles{{}, {}, {4, 5, 6}, {6, 4, 5, 9}};
  EXPECT_EQ(correspondence(articles, {0, 1}, {1, 2}), Correspondence::whole);
  EXPECT_EQ(correspondence(articles, {0, 2}, {1, 3}), Correspondence::whole);
  EXPECT_EQ(correspondence(articles, {0, 3}, {0, 3}), Correspondence::whole);
}

TEST(Correspondence, IsPartWhereEitherHasMore) {
  const MadeArticles articles{{}, {}, {4, 5, 6}, {6, 4, 5, 9}};
  EXPECT_EQ(correspondence(articles, {0, 2}, {1, 2}), Correspondence::part);
  EXPECT_EQ(correspondence(articles, {1, 2}, {2, 4}), Correspondence::part);
  EXPECT_EQ(correspondence(articles, {1, 3}, {2, 4}), Correspondence::part) << "5 6 and 5 9";
}

TEST(Correspondence, IsNoneWithoutALineInCommon) {
  const MadeArticles articles{{}, {}, {4, 5, 6}, {6, 4, 5, 9}};
  EXPECT_EQ(correspondence(articles, {0, 1}, {0, 1}), Correspondence::none);
  EXPECT_EQ(correspondence(articles, {0, 2}, {3, 4}), Correspondence::none);
}

}  // namespace
}  // namespace diglot::align
