#include "align/bead_refinement.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Bead;

/// Two documents in parts: each part's sentences of either side.
struct Documents {
  std::vector<std::string> src;
  std::vector<std::string> tgt;
};

std::vector<Bead> refine(const Documents& documents, const std::vector<Bead>& beads) {
  const auto src = testing::make_article("a", "ro", documents.src);
  const auto tgt = testing::make_article("b", "uk", documents.tgt);
  const StaticEncoder& encoder = testing::toy_model().encoder;
  return refine_beads(beads, DocumentWords(src, encoder), DocumentWords(tgt, encoder), 8);
}

/// "[0]:[0,1] [1]:[]"
std::string written(const std::vector<Bead>& beads) {
  std::string text;
  const auto add = [&](const corpora::Sentences& sentences) {
    text += '[';
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
      if (i > sentences.begin) text += ',';
      text += std::to_string(i);
    }
    text += ']';
  };
  for (const Bead& bead : beads) {
    if (!text.empty()) text += ' ';
    add(bead.src);
    text += ':';
    add(bead.tgt);
  }
  return text;
}

std::vector<std::string> invent(std::size_t count) {
  Random random(9);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < count; ++i) sentences.push_back(testing::invent_sentence(random, 6));
  return sentences;
}

Documents translated(const std::vector<std::string>& src) {
  Documents documents{src, {}};
  for (const std::string& sentence : src) documents.tgt.push_back(testing::in_cyrillic(sentence));
  return documents;
}

TEST(BeadRefinement, FindsWhoOwnsAShortSentence) {
  const auto parts = invent(4);
  Documents documents = translated(parts);
  documents.tgt = {testing::in_cyrillic(parts[0]), testing::in_cyrillic(parts[1] + " " + parts[2]),
                   testing::in_cyrillic(parts[3])};
  EXPECT_EQ(
      written(refine(documents, {{{0, 2}, {0, 1}, 0}, {{2, 3}, {1, 2}, 0}, {{3, 4}, {2, 3}, 0}})),
      "[0]:[0] [1,2]:[1] [3]:[2]");
}

TEST(BeadRefinement, TakesApartWhatComesApart) {
  EXPECT_EQ(written(refine(translated(invent(2)), {{{0, 2}, {0, 2}, 0}})), "[0]:[0] [1]:[1]");
}

TEST(BeadRefinement, KeepsTogetherWhatDoesNot) {
  // Each sentence of tgt has words of both of src.
  const auto parts = invent(4);
  const Documents documents = {{parts[0] + " " + parts[1], parts[2] + " " + parts[3]},
                               {testing::in_cyrillic(parts[0] + " " + parts[2]),
                                testing::in_cyrillic(parts[1] + " " + parts[3])}};
  EXPECT_EQ(written(refine(documents, {{{0, 1}, {0, 1}, 0}, {{1, 2}, {1, 2}, 0}})), "[0,1]:[0,1]");
}

TEST(BeadRefinement, LeavesOutWhatHasNoCounterpart) {
  Documents documents = translated(invent(3));
  documents.tgt.erase(documents.tgt.begin() + 1);
  EXPECT_EQ(written(refine(documents, {{{0, 1}, {0, 1}, 0}, {{1, 3}, {1, 2}, 0}})),
            "[0]:[0] [1]:[] [2]:[1]");
}

TEST(BeadRefinement, OfALongPartLeftOutFindsBothEnds) {
  // More sentences than are worked on at once have no counterpart.
  Documents documents = translated(invent(600));
  documents.tgt.erase(documents.tgt.begin() + 20, documents.tgt.begin() + 580);
  std::vector<Bead> rough;
  for (std::size_t i = 0; i < 20; ++i) rough.push_back({{i, i + 1}, {i, i + 1}, 0});
  for (std::size_t i = 20; i < 580; ++i) rough.push_back({{i, i + 1}, {20, 20}, 0});
  for (std::size_t i = 0; i < 20; ++i) rough.push_back({{580 + i, 581 + i}, {20 + i, 21 + i}, 0});
  EXPECT_EQ(written(refine(documents, rough)), written(rough));
}

TEST(BeadRefinement, ScoresABeadByTheWordsThatItsSidesShare) {
  Documents documents = translated(invent(3));
  documents.src[1] += ' ' + invent(5)[4];  // has no counterpart
  const auto beads =
      refine(documents, {{{0, 1}, {0, 1}, 0}, {{1, 2}, {1, 2}, 0}, {{2, 3}, {2, 3}, 0}});
  ASSERT_EQ(written(beads), "[0]:[0] [1]:[1] [2]:[2]");
  EXPECT_GT(beads[0].score, 0.8);
  EXPECT_NEAR(beads[1].score, 0.75, 0.1);  // half of src, all of tgt
  EXPECT_GT(beads[2].score, 0.8);
}

TEST(BeadRefinement, SidesEndWithTheSameMark) {
  // The second half of a sentence could be left out, but the first does not end one.
  const auto parts = invent(4);
  std::string cut = parts[1];
  cut.back() = ':';
  Documents documents = {{parts[0], cut, "Pa ne ta.", parts[3]}, {}};
  for (const auto& part : {parts[0], parts[1], parts[3]}) {
    documents.tgt.push_back(testing::in_cyrillic(part));
  }
  const std::vector<Bead> rough = {
      {{0, 1}, {0, 1}, 0}, {{1, 2}, {1, 2}, 0}, {{2, 3}, {2, 2}, 0}, {{3, 4}, {2, 3}, 0}};
  EXPECT_EQ(written(refine(documents, rough)), "[0]:[0] [1,2]:[1] [3]:[2]");
}

TEST(BeadRefinement, AnEmptyLineIsInNoBead) {
  Documents documents = translated(invent(3));
  documents.src[1].clear();
  documents.tgt[1].clear();
  const auto beads =
      refine(documents,
             {{{0, 1}, {0, 1}, 0}, {{1, 2}, {0, 0}, 0}, {{0, 0}, {1, 2}, 0}, {{2, 3}, {2, 3}, 0}});
  for (const Bead& bead : beads) {
    const bool has_both = !bead.src.empty() && !bead.tgt.empty();
    EXPECT_FALSE(has_both && bead.src.begin <= 1 && bead.src.end > 1);
    EXPECT_FALSE(has_both && bead.tgt.begin <= 1 && bead.tgt.end > 1);
  }
  EXPECT_EQ(beads.front().tgt, (corpora::Sentences{0, 1}));
  EXPECT_EQ(beads.back().tgt, (corpora::Sentences{2, 3}));
}

TEST(BeadRefinement, OfAnEmptySideAreDeletions) {
  const std::vector<Bead> beads = {{{0, 1}, {0, 0}, 0}};
  EXPECT_EQ(written(refine({{"bado"}, {}}, beads)), "[0]:[]");
}

}  // namespace
}  // namespace diglot::align
