#include "align/bitext_collection.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/utf8.h"

namespace diglot::align {
namespace {

BitextPart numbered(std::size_t lines, const std::string& prefix = "") {
  BitextPart part{"en", "ro", "toy", 1, {}, {}};
  for (std::size_t i = 0; i < lines; ++i) {
    part.add(prefix + "s" + std::to_string(i), prefix + "t" + std::to_string(i));
  }
  return part;
}

TEST(SplitSources, MakesAPartOfEachInTheOrderOfTheirFirstLines) {
  corpora::Bitext bitext{"en", "ro", {}, 0, {}};
  bitext.pairs = {{"web", "a", "A"}, {"news", "b", "B"}, {"web", "c", "C"}};
  const auto parts = split_sources(bitext);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].source, "web");
  EXPECT_EQ(parts[0].src, (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(parts[0].tgt, (std::vector<std::string>{"A", "C"}));
  EXPECT_EQ(parts[0].src_lang, "en");
  EXPECT_EQ(parts[0].tgt_lang, "ro");
  EXPECT_EQ(parts[1].source, "news");
}

TEST(SplitSources, LeavesOutWhatIsTooLong) {
  corpora::Bitext bitext{"en", "ro", {}, 0, {}};
  bitext.pairs = {{"", "12345", "1"}, {"", "1", "123456"}, {"", "12345", "12345"}};
  ASSERT_EQ(split_sources(bitext, 5).size(), 1U);
  EXPECT_EQ(split_sources(bitext, 5)[0].size(), 2U);
  EXPECT_TRUE(split_sources(bitext, 0).empty());
}

TEST(DropNotes, KeepsEntriesOfWords) {
  const BitextPart dictionary{"en",
                              "uk",
                              "wordlist",
                              0.3,
                              {"house", "well-known", "No. 5", "S-300", "in the end"},
                              {"дім", "відомий", "№ 5", "С-300", "врешті-решт"}};
  const BitextPart kept = drop_notes(dictionary);
  EXPECT_EQ(kept.src, dictionary.src);
  EXPECT_EQ(kept.tgt, dictionary.tgt);
  EXPECT_EQ(kept.src_lang, "en");
  EXPECT_EQ(kept.tgt_lang, "uk");
  EXPECT_EQ(kept.source, "wordlist");
  EXPECT_EQ(kept.weight, 0.3);
}

TEST(DropNotes, LeavesOutEntriesOfWhichOneSideIsANote) {
  const std::string notes[] = {"~s",        "-ly",   "pre-",     "+ dative", "[plural]",
                               "open ] it", "a = b", "45 (6.7)", "?!"};
  for (const std::string& note : notes) {
    BitextPart dictionary{"en", "ro", "", 1, {"house", note, "tree"}, {"casă", "pom", "copac"}};
    EXPECT_EQ(drop_notes(dictionary).src, (std::vector<std::string>{"house", "tree"})) << note;
    std::swap(dictionary.src, dictionary.tgt);
    EXPECT_EQ(drop_notes(dictionary).src, (std::vector<std::string>{"casă", "copac"})) << note;
  }
}

TEST(DropNotes, OfNothingIsNothing) { EXPECT_EQ(drop_notes(numbered(0)).size(), 0U); }

std::vector<std::string> words(const std::string& line) {
  std::istringstream stream(line);
  return {std::istream_iterator<std::string>(stream), {}};
}

TEST(JoinEntries, UsesEachEntryOnceOnTheSameLineOfBothSides) {
  const BitextPart lines = join_entries(numbered(1000), 3);
  EXPECT_EQ(lines.src_lang, "en");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto src = words(lines.src[i]);
    const auto tgt = words(lines.tgt[i]);
    ASSERT_EQ(src.size(), tgt.size());
    if (i + 1 < lines.size()) {
      EXPECT_GE(src.size(), 3U);
    }
    EXPECT_LE(src.size(), 8U);
    for (std::size_t k = 0; k < src.size(); ++k) {
      EXPECT_EQ(src[k].substr(1), tgt[k].substr(1));
      EXPECT_TRUE(seen.insert(src[k]).second);
    }
  }
  EXPECT_EQ(seen.size(), 1000U);
}

TEST(JoinEntries, OrderIsRandomAndByTheSeed) {
  EXPECT_EQ(join_entries(numbered(100), 3).src, join_entries(numbered(100), 3).src);
  EXPECT_NE(join_entries(numbered(100), 3).src, join_entries(numbered(100), 4).src);
  EXPECT_EQ(join_entries(numbered(0), 3).size(), 0U);
  EXPECT_EQ(join_entries(numbered(1), 3).src, (std::vector<std::string>{"s0"}));
}

TEST(HoldOut, KeepsBackWholeBlocksOfConsecutiveLines) {
  const HeldOut split = hold_out({numbered(4005)}, 10, 20);
  ASSERT_EQ(split.training.size(), 1U);
  ASSERT_EQ(split.held_out.size(), 1U);
  const BitextPart& held = split.held_out[0];
  EXPECT_EQ(held.size() % 10, 0U);
  EXPECT_EQ(held.size() + split.training[0].size(), 4005U);
  // 400 blocks, one in 20: 20, give or take three standard deviations of 4.4.
  EXPECT_GE(held.size(), 70U);
  EXPECT_LE(held.size(), 330U);
  for (std::size_t i = 0; i < held.size(); ++i) {
    const std::size_t first = std::stoul(held.src[i - i % 10].substr(1));
    EXPECT_EQ(first % 10, 0U);
    EXPECT_EQ(held.src[i], "s" + std::to_string(first + i % 10));
    EXPECT_EQ(held.tgt[i], "t" + std::to_string(first + i % 10));
  }
}

TEST(HoldOut, DependsOnTheFirstLineOfABlockAlone) {
  const HeldOut whole = hold_out({numbered(1000)}, 10, 20);
  BitextPart other = numbered(1000);
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (i % 10 != 0) other.src[i] = "x";
    other.tgt[i] = "y";
  }
  const HeldOut changed = hold_out({other}, 10, 20);
  ASSERT_EQ(changed.held_out.size(), whole.held_out.size());
  for (std::size_t i = 0; i < whole.held_out[0].size(); i += 10) {
    EXPECT_EQ(changed.held_out[0].src[i], whole.held_out[0].src[i]);
  }
}

TEST(HoldOut, NeverKeepsBackABlockThatIsCutShort) {
  const HeldOut split = hold_out({numbered(9), numbered(15, "b")}, 10, 1);
  ASSERT_EQ(split.training.size(), 2U);
  EXPECT_EQ(split.training[0].size(), 9U);
  EXPECT_EQ(split.training[1].size(), 5U);
  ASSERT_EQ(split.held_out.size(), 1U);
  EXPECT_EQ(split.held_out[0].size(), 10U);
}

TEST(SampleSentences, TakesDistinctSentencesOfEachLanguageUntilTheyHaveEnoughCharacters) {
  BitextPart part{"el", "en", "toy", 1, {}, {}};
  for (int i = 0; i < 200; ++i) part.add("Κίεβο" + std::to_string(1000 + i % 100), "same");
  const auto sample = sample_sentences({part}, 45, 1, 3);
  ASSERT_EQ(sample.size(), 2U);
  EXPECT_EQ(sample.at("en"), (std::vector<std::string>{"same"}));
  EXPECT_EQ(sample.at("el").size(), 5U) << "nine code points each";
  EXPECT_EQ(std::set(sample.at("el").begin(), sample.at("el").end()).size(), 5U);
  EXPECT_EQ(sample_sentences({part}, 1'000'000, 1, 3).at("el").size(), 100U);
  EXPECT_EQ(sample, sample_sentences({part}, 45, 1, 3));
  EXPECT_NE(sample, sample_sentences({part}, 45, 1, 4));
}

TEST(SampleSentences, LeavesOutPartsOfLessWeight) {
  BitextPart light = numbered(10);
  light.weight = 0.2;
  EXPECT_TRUE(sample_sentences({light}, 100, 0.5, 1).empty());
  EXPECT_FALSE(sample_sentences({light}, 100, 0.2, 1).empty());
}

}  // namespace
}  // namespace diglot::align
