#include "align/bead_types.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace diglot::align {

using corpora::ListedBead;

BeadType type_of(const ListedBead& bead) {
  const auto sizes = std::pair(bead.src.size(), bead.tgt.size());
  using Sizes = decltype(sizes);
  if (sizes == Sizes(1, 0)) return BeadType::t1_0;
  if (sizes == Sizes(0, 1)) return BeadType::t0_1;
  if (sizes == Sizes(1, 1)) return BeadType::t1_1;
  if (sizes == Sizes(1, 2)) return BeadType::t1_2;
  if (sizes == Sizes(2, 1)) return BeadType::t2_1;
  if (sizes == Sizes(2, 2)) return BeadType::t2_2;
  return BeadType::other;
}

std::string_view to_string(BeadType type) {
  constexpr std::array<std::string_view, bead_types.size()> names = {"1-0", "0-1", "1-1",  "1-2",
                                                                     "2-1", "2-2", "other"};
  return names[static_cast<std::size_t>(type)];
}

std::vector<bool> find_crossing(std::span<const ListedBead* const> beads) {
  std::vector<std::size_t> order(beads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return beads[i]->is_null(); });
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::pair(beads[i]->src.front(), beads[i]->tgt.front());
  });
  const auto tgt_begin = [&](std::size_t i) { return beads[i]->tgt.front(); };
  // Of the sequences of each length, the last bead of the one that ends first on the target side
  // (Fredman 1975); and for each bead the one ahead of it.
  std::vector<std::size_t> last;
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ahead(beads.size(), none);
  for (const std::size_t i : order) {
    const auto place = std::ranges::upper_bound(last, tgt_begin(i), {}, tgt_begin);
    if (place != last.begin()) ahead[i] = *(place - 1);
    if (place == last.end()) {
      last.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<bool> crossing(beads.size(), false);
  for (const std::size_t i : order) crossing[i] = true;
  for (std::size_t i = last.empty() ? none : last.back(); i != none; i = ahead[i]) {
    crossing[i] = false;
  }
  return crossing;
}

}  // namespace diglot::align
