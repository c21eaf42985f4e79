#include "align/automatic_aligner.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Sentences = std::vector<std::string>;

Sentences invent(std::size_t count) {
  Random random(23);
  Sentences sentences;
  for (std::size_t i = 0; i < count; ++i) {
    sentences.push_back(testing::invent_sentence(random, 8));
  }
  return sentences;
}

RelatedLinks align(const Sentences& src, const Sentences& tgt) {
  return AutomaticAligner(testing::toy_model())
      .align(testing::make_article("a", "ro", src), testing::make_article("b", "uk", tgt));
}

TEST(AutomaticAligner, FindsBeadsInOrderWhereAllIsTranslated) {
  const Sentences src = invent(8);
  Sentences tgt;
  for (const std::string& sentence : src) tgt.push_back(testing::translate(sentence));
  const RelatedLinks found = align(src, tgt);
  EXPECT_EQ(found.relation, ArticleRelation::parallel);
  ASSERT_EQ(found.links.size(), src.size());
  for (std::size_t i = 0; i < src.size(); ++i) {
    EXPECT_EQ(found.links[i].bead.src, (corpora::Sentences{i, i + 1}));
    EXPECT_EQ(found.links[i].bead.tgt, (corpora::Sentences{i, i + 1}));
  }
}

TEST(AutomaticAligner, FindsLinksInAnyOrderElse) {
  const Sentences all = invent(14);
  const Sentences src(all.begin(), all.begin() + 8);
  Sentences tgt;
  for (auto i = all.begin() + 8; i != all.end(); ++i) tgt.push_back(testing::in_cyrillic(*i));
  tgt.push_back(testing::translate(src[5]));
  tgt.push_back(testing::translate(src[1]));
  const RelatedLinks found = align(src, tgt);
  EXPECT_EQ(found.relation, ArticleRelation::comparable);
  std::set<std::pair<std::size_t, std::size_t>> places;
  for (const Link& link : found.links) {
    if (link.same >= 0.5) places.emplace(link.bead.src.begin, link.bead.tgt.begin);
  }
  EXPECT_EQ(places, (std::set<std::pair<std::size_t, std::size_t>>{{1, 7}, {5, 6}}));
}

}  // namespace
}  // namespace diglot::align
