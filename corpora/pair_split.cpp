#include "corpora/pair_split.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpora/counted.h"
#include "corpora/error.h"

namespace diglot::corpora {

namespace {

struct Group {
  std::uint64_t rank = 0;
  std::uint32_t first = 0;  ///< its first pair
  std::size_t size = 0;
};

/// A number that looks random for each two numbers (the finalizer of SplitMix64, Steele et al.
/// 2014).
std::uint64_t mix(std::uint64_t rank, std::uint64_t seed) {
  std::uint64_t z = rank + (seed + 1) * 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

/// All groups, in the order in which they are to be dealt out.
std::vector<Group> ranked_groups(std::span<const std::uint32_t> groups,
                                 std::span<const std::uint64_t> ranks, std::uint64_t seed) {
  std::vector<std::size_t> sizes(groups.size());
  for (const std::uint32_t group : groups) ++sizes[group];
  std::vector<Group> ranked;
  for (std::uint32_t pair = 0; pair < groups.size(); ++pair) {
    if (sizes[pair] > 0) ranked.push_back({mix(ranks[pair], seed), pair, sizes[pair]});
  }
  std::ranges::sort(ranked, [](const Group& a, const Group& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.first < b.first;
  });
  return ranked;
}

Error too_few(const std::string& part, const std::vector<Group>& groups, std::size_t pairs) {
  std::size_t least = pairs;
  for (const Group& group : groups) least = std::min(least, group.size);
  return Error("nothing would be left for " + part + ": the " + counted(pairs, "pair") + " are " +
               counted(groups.size(), "group") +
               " of what belongs together (stories, documents, near-duplicates), the smallest of " +
               counted(least, "pair") + "; ask for other sizes");
}

}  // namespace

std::vector<Part> split_groups(std::span<const std::uint32_t> groups,
                               std::span<const std::uint64_t> ranks, const PartSizes& sizes,
                               std::uint64_t seed) {
  const auto ranked = ranked_groups(groups, ranks, seed);
  std::vector<Part> of_group(groups.size(), Part::train);
  std::array<std::size_t, 3> taken{};
  const auto taken_by = [&](Part part) -> std::size_t& {
    return taken[static_cast<std::size_t>(part)];
  };
  for (const Group& group : ranked) {
    Part part = Part::train;
    if (taken_by(Part::test) + group.size <= sizes.test) {
      part = Part::test;
    } else if (taken_by(Part::dev) + group.size <= sizes.dev) {
      part = Part::dev;
    }
    of_group[group.first] = part;
    taken_by(part) += group.size;
  }
  if (sizes.test > 0 && taken_by(Part::test) == 0) throw too_few("test", ranked, groups.size());
  if (sizes.dev > 0 && taken_by(Part::dev) == 0) throw too_few("dev", ranked, groups.size());
  if (taken_by(Part::train) == 0) throw too_few("train", ranked, groups.size());
  std::vector<Part> parts;
  parts.reserve(groups.size());
  for (const std::uint32_t group : groups) parts.push_back(of_group[group]);
  return parts;
}

}  // namespace diglot::corpora
