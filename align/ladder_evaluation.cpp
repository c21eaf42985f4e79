#include "align/ladder_evaluation.h"

#include <algorithm>
#include <cassert>

namespace diglot::align {
namespace {

/// Whether the sentences are those from `begin` on, without a gap.
bool follow(const std::vector<std::size_t>& sentences, std::size_t begin) {
  return sentences.empty() ||
         (sentences.front() == begin && sentences.back() == begin + sentences.size() - 1);
}

Rung behind(const Rung& rung, const corpora::ListedBead& bead) {
  return {rung.src + bead.src.size(), rung.tgt + bead.tgt.size()};
}

}  // namespace

std::optional<std::size_t> find_break(std::span<const corpora::ListedBead> beads) {
  Rung last;
  for (std::size_t i = 0; i < beads.size(); ++i) {
    if (!follow(beads[i].src, last.src) || !follow(beads[i].tgt, last.tgt)) return i;
    last = behind(last, beads[i]);
  }
  return std::nullopt;
}

std::vector<Rung> find_rungs(std::span<const corpora::ListedBead> beads) {
  assert(!find_break(beads));
  if (beads.empty()) return {};
  std::vector<Rung> rungs = {{0, 0}};
  for (const corpora::ListedBead& bead : beads) rungs.push_back(behind(rungs.back(), bead));
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
