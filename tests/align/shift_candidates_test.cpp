#include "align/shift_candidates.h"

#include <cstdint>
#include <numeric>
#include <ostream>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {

/// For messages.
std::ostream& operator<<(std::ostream& out, const Shift& shift) {
  return out << shift.length << " words from " << shift.begin << " to " << shift.target;
}

namespace {

using Words = std::vector<std::int32_t>;

Words shifted(Words words, const Shift& shift) {
  shift.apply_to(words);
  return words;
}

TEST(Shift, MovesAPhrase) {
  const Words words = {0, 1, 2, 3, 4, 5, 6};
  EXPECT_EQ(shifted(words, {3, 2, 1}), (Words{0, 3, 4, 1, 2, 5, 6}));
  EXPECT_EQ(shifted(words, {3, 2, 0}), (Words{3, 4, 0, 1, 2, 5, 6}));
  EXPECT_EQ(shifted(words, {1, 2, 5}), (Words{0, 3, 4, 1, 2, 5, 6}));
  EXPECT_EQ(shifted(words, {1, 2, 7}), (Words{0, 3, 4, 5, 6, 1, 2}));
}

TEST(Shift, ToAPlaceInsideThePhraseGoesAsManyWordsToTheRight) {
  const Words words = {0, 1, 2, 3, 4, 5, 6};
  EXPECT_EQ(shifted(words, {1, 2, 1}), words);
  EXPECT_EQ(shifted(words, {1, 2, 2}), (Words{0, 3, 1, 2, 4, 5, 6}));
  EXPECT_EQ(shifted(words, {1, 2, 3}), (Words{0, 3, 4, 1, 2, 5, 6}));
  EXPECT_EQ(shifted(words, {4, 2, 6}), (Words{0, 1, 2, 3, 6, 4, 5}));  // no further than the end
}

TEST(ReferencePlaces, AreThoseOfEachWord) {
  const ReferencePlaces places(Words{0, 1, 0, 2, 1, 0});
  const auto of = [&](std::int32_t word) {
    const auto all = places.of(word);
    return std::vector<std::size_t>(all.begin(), all.end());
  };
  EXPECT_EQ(of(0), (std::vector<std::size_t>{0, 2, 5}));
  EXPECT_EQ(of(1), (std::vector<std::size_t>{1, 4}));
  EXPECT_EQ(of(2), (std::vector<std::size_t>{3}));
  EXPECT_EQ(of(-1), (std::vector<std::size_t>{}));
}

ShiftCandidates candidates(const Words& hypothesis, const Words& reference,
                           std::size_t limit = 1000) {
  EditRows rows(EditBand(hypothesis.size(), reference.size()), reference);
  rows.fill(hypothesis, 0);
  return find_shifts(hypothesis, reference, ReferencePlaces(reference),
                     align_edits(rows, hypothesis, reference), limit);
}

TEST(FindShifts, FindsNoneOfPhrasesThatAreRight) {
  EXPECT_EQ(candidates({0, 1, 2}, {0, 1, 2}).count, 0U);
  EXPECT_EQ(candidates({-1, 1}, {0, 1}).count, 0U);
  // "x a b" for "a b y": "x" is one too many, "y" is missing, and "a b" is right as it stands.
  EXPECT_EQ(candidates({-1, 0, 1}, {0, 1, 2}).count, 0U);
}

TEST(FindShifts, FindsPhrasesThatStandElsewhere) {
  // "c a" for "a b c": from the end, "a" stands for "c" and "c" for "b", and "a" is missing in
  // front. So "c" goes to either side of the "a" that stands for it, and "a" to the front.
  const ShiftCandidates found = candidates({2, 0}, {0, 1, 2});
  EXPECT_EQ(found.shifts, (std::vector<Shift>{{0, 1, 1}, {0, 1, 2}, {1, 1, 0}}));
  EXPECT_EQ(found.count, 3U);
}

TEST(FindShifts, CountsTwiceWhatIsFoundTwice) {
  // "a x y" for "p q r a a": "a x y" stand for "r a a". "a" goes to either side of "x" for the one
  // "a" of the reference, to either side of "y" for the other.
  const ShiftCandidates found = candidates({0, -1, -1}, {1, 2, 3, 0, 0});
  EXPECT_EQ(found.shifts, (std::vector<Shift>{{0, 1, 1}, {0, 1, 2}, {0, 1, 3}}));
  EXPECT_EQ(found.count, 4U);
}

TEST(FindShifts, StopsAtTheLimit) {
  Words reference(40);
  std::iota(reference.begin(), reference.end(), 0);
  const Words hypothesis(reference.rbegin(), reference.rend());
  const std::size_t all = candidates(hypothesis, reference).count;
  ASSERT_GT(all, 20U);
  const std::size_t few = candidates(hypothesis, reference, 20).count;
  EXPECT_GE(few, 20U);
  EXPECT_LT(few, all);
}

}  // namespace
}  // namespace diglot::align
