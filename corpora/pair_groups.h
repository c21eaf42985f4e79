#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "corpora/fingerprint.h"

namespace diglot::corpora {

/// Puts pairs that have something in common into one group: a story, a document, a text, each told
/// by its fingerprint. What a pair has in common with a second one and that with a third puts all
/// three into one. Takes 16 bytes for each fingerprint and 4 for each pair, no texts.
class PairGroups {
 public:
  /// Adds the next pair. Throws Error beyond 2^32 - 1 pairs.
  void add(std::span<const Fingerprint> what_it_has);

  /// For each pair the index of the first one of its group. The last call on this object.
  std::vector<std::uint32_t> find();

 private:
  /// Half a fingerprint, and a pair that has it. Of a billion halves that differ, two are alike
  /// with a probability of 3 %: then two groups are one that need not be.
  struct Mark {
    std::uint64_t half = 0;
    std::uint32_t pair = 0;

    friend auto operator<=>(const Mark&, const Mark&) = default;
  };

  std::deque<Mark> marks_;  // grows without a copy of it all
  std::uint32_t pairs_ = 0;
};

}  // namespace diglot::corpora
