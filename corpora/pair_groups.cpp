#include "corpora/pair_groups.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "corpora/error.h"

namespace diglot::corpora {

namespace {

/// Union-find (Tarjan 1975): each pair names one of its group that comes before it, the first one
/// itself.
class Forest {
 public:
  explicit Forest(std::uint32_t pairs) : before_(pairs) {
    std::iota(before_.begin(), before_.end(), 0U);
  }

  std::uint32_t first_of(std::uint32_t pair) {
    while (before_[pair] != pair) {
      before_[pair] = before_[before_[pair]];
      pair = before_[pair];
    }
    return pair;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const auto [first, second] = std::minmax({first_of(a), first_of(b)});
    before_[second] = first;
  }

 private:
  std::vector<std::uint32_t> before_;
};

}  // namespace

void PairGroups::add(std::span<const Fingerprint> what_it_has) {
  if (pairs_ == std::numeric_limits<std::uint32_t>::max()) {
    throw Error("there are more than 4 billion pairs; split them in parts");
  }
  for (const Fingerprint& print : what_it_has) marks_.push_back({print.low, pairs_});
  ++pairs_;
}

std::vector<std::uint32_t> PairGroups::find() {
  std::ranges::sort(marks_);
  Forest forest(pairs_);
  for (std::size_t i = 1; i < marks_.size(); ++i) {
    if (marks_[i].half == marks_[i - 1].half) forest.join(marks_[i].pair, marks_[i - 1].pair);
  }
  marks_.clear();
  std::vector<std::uint32_t> groups(pairs_);
  for (std::uint32_t pair = 0; pair < pairs_; ++pair) groups[pair] = forest.first_of(pair);
  return groups;
}

}  // namespace diglot::corpora
