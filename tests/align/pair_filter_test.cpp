#include "align/pair_filter.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Relation;

Link link(corpora::Bead bead, Relation relation) { return {bead, relation, {}, bead.score}; }

const std::vector<Link> links = {
    link({{0, 1}, {0, 1}, 0.6}, Relation::same),
    link({{2, 3}, {1, 2}, 0.9}, Relation::translation),
    link({{1, 2}, {2, 3}, 0.9}, Relation::translation),
    link({{3, 4}, {3, 4}, 0.9}, Relation::partial),
    link({{4, 5}, {4, 5}, 0.4}, Relation::same),
    link({{5, 6}, {0, 0}, 0}, Relation::translation),
};

TEST(PairFilter, TellsWhyALinkIsLeftOut) {
  const PairFilter filter;
  EXPECT_EQ(filter.fate(links[0]), LinkFate::given_out);
  EXPECT_EQ(filter.fate(links[3]), LinkFate::other_relation);
  EXPECT_EQ(filter.fate(links[4]), LinkFate::low_score);
  EXPECT_EQ(filter.fate(links[5]), LinkFate::deletion);
  EXPECT_TRUE((PairFilter{0.4, {Relation::same}}.accepts(links[4]))) << "the least score will do";
}

TEST(AcceptedPairs, AreInTheirOrder) {
  const auto src = testing::make_article("a", "ro", {"S0.", "S1.", "S2.", "S3.", "S4.", "S5."});
  const auto tgt = testing::make_article("b", "en", {"T0.", "T1.", "T2.", "T3.", "T4."});
  const auto texts = [&](PairOrder order) {
    std::string all;
    for (const corpora::Pair& pair : accepted_pairs(src, tgt, links, {}, order)) {
      all += pair.src.text + pair.tgt.text;
    }
    return all;
  };
  EXPECT_EQ(texts(PairOrder::best_first), "S1.T2.S2.T1.S0.T0.") << "of one score: by source";
  EXPECT_EQ(texts(PairOrder::by_source), "S0.T0.S1.T2.S2.T1.");
}

}  // namespace
}  // namespace diglot::align
