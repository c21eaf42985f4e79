#include "align/sentence_mining.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Texts = std::vector<std::string_view>;

TEST(DistinctSentences, AreNotBlankAndTheFirstOfTheirKind) {
  const Texts sentences = {"A.", "", "B.", " \t", "A.", "A. "};
  EXPECT_EQ(distinct_sentences(sentences), (std::vector<std::size_t>{0, 2, 5}));
  EXPECT_TRUE(distinct_sentences({}).empty());
}

class MinedSentencesOf : public ::testing::Test {
 protected:
  [[nodiscard]] MinedSentences mine(const SentenceMiningOptions& options) const {
    return mine_sentences({src_, "ro"}, {tgt_, "en"}, nearest_, options);
  }

  const Texts src_ = {"Prețul a crescut cu 12 la sută.", "Podul a fost închis."};
  const Texts tgt_ = {"The price rose by 15 percent.", "The bridge was closed."};
  // Each row and its counterpart have a cosine of 0.9 and 0.6, and no other neighbours: the mean of
  // their mean cosines is the cosine itself, and every margin 1.
  const NearestRows nearest_{{{{0, 0.9F}}, {{1, 0.6F}}}, {{{0, 0.9F}}, {{1, 0.6F}}}};
};

TEST_F(MinedSentencesOf, HaveNumbersThatAgree) {
  SentenceMiningOptions options{.least_score = 0.5};
  const MinedSentences mined = mine(options);
  ASSERT_EQ(mined.pairs.size(), 1U);
  EXPECT_EQ(mined.pairs[0].src, 1U);
  EXPECT_EQ(mined.pairs[0].tgt, 1U);
  EXPECT_NEAR(mined.pairs[0].score, 1, 1e-6);
  EXPECT_EQ(mined.conflicts, 1U);

  options.keep_conflicts = true;
  EXPECT_EQ(mine(options).pairs.size(), 2U);
  EXPECT_EQ(mine(options).conflicts, 0U);
}

TEST_F(MinedSentencesOf, HaveTheLeastScore) {
  const MinedSentences mined = mine({.least_score = 1.1});
  EXPECT_TRUE(mined.pairs.empty());
  EXPECT_EQ(mined.conflicts, 0U) << "what is below is not looked at";
}

}  // namespace
}  // namespace diglot::align
