#include "align/bead_types.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::ListedBead;
using Beads = std::vector<ListedBead>;
using Flags = std::vector<bool>;

Flags crossing_of(const Beads& beads) {
  std::vector<const ListedBead*> pointers;
  for (const ListedBead& bead : beads) pointers.push_back(&bead);
  return find_crossing(pointers);
}

TEST(BeadTypes, HaveNames) {
  EXPECT_EQ(to_string(type_of({{4}, {}})), "1-0");
  EXPECT_EQ(to_string(type_of({{}, {4}})), "0-1");
  EXPECT_EQ(to_string(type_of({{4}, {0}})), "1-1");
  EXPECT_EQ(to_string(type_of({{4}, {0, 2}})), "1-2");
  EXPECT_EQ(to_string(type_of({{3, 4}, {0}})), "2-1");
  EXPECT_EQ(to_string(type_of({{3, 4}, {0, 1}})), "2-2");
  EXPECT_EQ(to_string(type_of({{3, 4}, {}})), "other");
  EXPECT_EQ(to_string(type_of({{3}, {0, 1, 2}})), "other");
}

TEST(Crossing, BeadsOutsideTheMainOrder) {
  EXPECT_EQ(crossing_of(Beads{}), Flags{});
  EXPECT_EQ(crossing_of(Beads{{{0}, {}}, {{}, {9}}, {{}, {1}}}), Flags({false, false, false}));
  EXPECT_EQ(crossing_of(Beads{{{0}, {5}}, {{1}, {0}}, {{2}, {1}}, {{}, {2}}, {{3}, {3, 4}}}),
            Flags({true, false, false, false, false}));
  EXPECT_EQ(crossing_of(Beads{{{2}, {2}}, {{0}, {0}}, {{1}, {1}}}), Flags({false, false, false}))
      << "the order of the list means nothing";
  const Flags swapped = crossing_of(Beads{{{0}, {1}}, {{1}, {0}}});
  EXPECT_NE(swapped[0], swapped[1]) << "one of two";
}

/// The length of the longest sequence in order, by all pairs.
std::size_t longest_order(Beads beads) {
  std::erase_if(beads, [](const ListedBead& bead) { return bead.is_null(); });
  std::ranges::sort(beads);
  std::vector<std::size_t> length(beads.size(), 1);
  std::size_t longest = 0;
  for (std::size_t i = 0; i < beads.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (beads[j].tgt.front() <= beads[i].tgt.front()) {
        length[i] = std::max(length[i], length[j] + 1);
      }
    }
    longest = std::max(longest, length[i]);
  }
  return longest;
}

TEST(Crossing, WhatDoesNotCrossIsALongestSequence) {
  Random random(7);
  for (int trial = 0; trial < 2000; ++trial) {
    Beads beads;
    const std::size_t count = random.below(9);
    while (beads.size() < count) {
      ListedBead bead;
      if (random.below(6) > 0) bead.src.push_back(random.below(8));
      if (bead.src.empty() || random.below(6) > 0) bead.tgt.push_back(random.below(8));
      beads.push_back(bead);
    }
    const Flags crossing = crossing_of(beads);
    Beads kept;
    for (std::size_t i = 0; i < beads.size(); ++i) {
      if (beads[i].is_null()) {
        EXPECT_FALSE(crossing[i]);
      } else if (!crossing[i]) {
        kept.push_back(beads[i]);
      }
    }
    EXPECT_EQ(kept.size(), longest_order(beads));
    EXPECT_EQ(kept.size(), longest_order(kept));
  }
}

}  // namespace
}  // namespace diglot::align
