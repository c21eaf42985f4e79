#include "corpora/pair_split.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/pair_groups.h"
#include "tests/corpora/message_of.h"

namespace diglot::corpora {
namespace {

using Prints = std::vector<Fingerprint>;
using Groups = std::vector<std::uint32_t>;

TEST(PairGroups, OfPairsThatShareSomething) {
  const Fingerprint story = fingerprint("story");
  const Fingerprint text = fingerprint("text");
  PairGroups groups;
  groups.add(Prints{story});
  groups.add(Prints{fingerprint("other")});
  groups.add(Prints{text});
  groups.add(Prints{});
  groups.add(Prints{text, story});  // brings the first and the third together
  groups.add(Prints{text});
  EXPECT_EQ(groups.find(), (Groups{0, 1, 0, 3, 0, 0}));
}

TEST(PairGroups, OfNone) { EXPECT_EQ(PairGroups().find(), Groups()); }

/// 100 groups of 1 to 10 pairs.
class PairSplit : public ::testing::Test {
 protected:
  PairSplit() {
    for (std::uint32_t group = 0; group < 100; ++group) {
      const auto first = static_cast<std::uint32_t>(groups_.size());
      groups_.insert(groups_.end(), 1 + group % 10, first);
    }
    for (std::size_t pair = 0; pair < groups_.size(); ++pair) {
      ranks_.push_back(fingerprint(std::to_string(pair)).high);
    }
  }

  static std::size_t count(const std::vector<Part>& parts, Part part) {
    return static_cast<std::size_t>(std::ranges::count(parts, part));
  }

  Groups groups_;
  std::vector<std::uint64_t> ranks_;
};

TEST_F(PairSplit, KeepsGroupsTogetherAndFillsParts) {
  const auto parts = split_groups(groups_, ranks_, {50, 30}, 1);
  ASSERT_EQ(parts.size(), groups_.size());
  for (std::size_t pair = 0; pair < parts.size(); ++pair) {
    EXPECT_EQ(parts[pair], parts[groups_[pair]]);
  }
  EXPECT_EQ(count(parts, Part::dev), 50U);
  EXPECT_EQ(count(parts, Part::test), 30U);
}

TEST_F(PairSplit, DependsOnTheSeedAlone) {
  EXPECT_EQ(split_groups(groups_, ranks_, {50, 30}, 1), split_groups(groups_, ranks_, {50, 30}, 1));
  EXPECT_NE(split_groups(groups_, ranks_, {50, 30}, 1), split_groups(groups_, ranks_, {50, 30}, 2));
}

TEST_F(PairSplit, LeavesOutPartsThatAreNotAskedFor) {
  const auto parts = split_groups(groups_, ranks_, {0, 30}, 1);
  EXPECT_EQ(count(parts, Part::dev), 0U);
  EXPECT_EQ(count(parts, Part::test), 30U);
}

TEST_F(PairSplit, RefusesWhatCannotBe) {
  const auto refusal = [](const Groups& groups, const PartSizes& sizes) {
    const std::vector<std::uint64_t> ranks(groups.size());
    return message_of([&] { split_groups(groups, ranks, sizes, 1); });
  };
  EXPECT_NE(
      refusal({0, 0, 0}, {0, 2}).find("nothing would be left for test: the 3 pairs are 1 group"),
      std::string::npos);
  EXPECT_NE(refusal({0, 0, 2}, {1, 1}).find("for dev: the 3 pairs are 2 groups"),
            std::string::npos);
  EXPECT_NE(refusal({0, 1}, {1, 1}).find("for train"), std::string::npos);
  EXPECT_NE(refusal({}, {1, 1}).find("for test: the 0 pairs"), std::string::npos);
}

}  // namespace
}  // namespace diglot::corpora
