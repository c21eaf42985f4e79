#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diglot::corpora {

/// Which part of a corpus a pair is in.
enum class Part : std::uint8_t { train, dev, test };

/// How many pairs dev and test are to have at most; 0: there is no such part.
struct PartSizes {
  std::size_t dev = 0;
  std::size_t test = 0;
};

/// Splits a corpus by groups (see PairGroups::find for what `groups` holds): all pairs of a group
/// get into one part. In an order that `seed` and `ranks`, a number for each pair, tell, groups get
/// into the test part while they fit, else into dev, else into train; so a part may be smaller than
/// was asked for by less than the smallest group that is left. Deterministic.
/// Throws Error where a part that is asked for, or train, would be empty.
std::vector<Part> split_groups(std::span<const std::uint32_t> groups,
                               std::span<const std::uint64_t> ranks, const PartSizes& sizes,
                               std::uint64_t seed);

}  // namespace diglot::corpora
