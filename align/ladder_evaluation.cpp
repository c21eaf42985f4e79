#include "align/ladder_evaluation.h"

#include <algorithm>
#include <string>

#include "corpora/error.h"

namespace diglot::align {
namespace {

/// Whether the sentences are those from `begin` on, without a gap.
bool follow(const std::vector<std::size_t>& sentences, std::size_t begin) {
  return sentences.empty() ||
         (sentences.front() == begin && sentences.back() == begin + sentences.size() - 1);
}

}  // namespace

std::vector<Rung> find_rungs(std::span<const corpora::ListedBead> beads) {
  std::vector<Rung> rungs = {{0, 0}};
  for (const corpora::ListedBead& bead : beads) {
    const Rung last = rungs.back();
    if (!follow(bead.src, last.src) || !follow(bead.tgt, last.tgt)) {
      throw corpora::Error("bead " + std::to_string(rungs.size()) +
                           " does not follow those before it, or has a gap; rungs are between "
                           "beads in one order that leave no sentence out, null beads among them");
    }
    rungs.push_back({last.src + bead.src.size(), last.tgt + bead.tgt.size()});
  }
  return rungs;
}

LadderEvaluation evaluate_ladder(std::span<const Rung> gold, std::span<const Rung> predicted) {
  constexpr std::size_t size = 10;
  std::vector<Rung> starts;  // of all blocks but the first
  for (std::size_t i = size; i < gold.size(); i += size) starts.push_back(gold[i]);
  LadderEvaluation result;
  result.blocks.resize(starts.size() + 1);
  const auto add = [&](const Rung& rung, const PrecisionRecall& counts) {
    const auto block = std::ranges::upper_bound(starts, rung) - starts.begin();
    result.blocks[static_cast<std::size_t>(block)] += counts;
    result.all += counts;
  };
  for (const Rung& rung : predicted) {
    const bool right = std::ranges::binary_search(gold, rung);
    add(rung, {static_cast<std::size_t>(right), 1, 0, 0});
  }
  for (const Rung& rung : gold) {
    const bool found = std::ranges::binary_search(predicted, rung);
    add(rung, {0, 0, static_cast<std::size_t>(found), 1});
  }
  return result;
}

}  // namespace diglot::align
