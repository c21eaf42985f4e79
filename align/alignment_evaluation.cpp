#include "align/alignment_evaluation.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace diglot::align {
namespace {

using corpora::ListedBead;
using Beads = std::vector<ListedBead>;

Beads without_null(Beads beads) {
  std::erase_if(beads, [](const ListedBead& bead) { return bead.is_null(); });
  return beads;
}

/// Each once, in the order of the source.
Beads distinct(Beads beads) {
  std::ranges::sort(beads);
  beads.erase(std::unique(beads.begin(), beads.end()), beads.end());
  return beads;
}

/// Beads to look others up in.
class BeadSet {
 public:
  explicit BeadSet(Beads beads) : beads_(distinct(std::move(beads))) {
    for (std::size_t i = 0; i < beads_.size(); ++i) {
      for (const std::size_t sentence : beads_[i].src) by_src_.emplace_back(sentence, i);
      for (const std::size_t sentence : beads_[i].tgt) by_tgt_.emplace_back(sentence, i);
    }
    std::ranges::sort(by_src_);
    std::ranges::sort(by_tgt_);
  }

  /// Each once, in the order of the source.
  [[nodiscard]] const Beads& beads() const { return beads_; }
  /// Whether one of them has just these sentences.
  [[nodiscard]] bool holds(const ListedBead& bead) const {
    return std::ranges::binary_search(beads_, bead);
  }
  /// Whether that is so, or one shares a sentence with `bead` on the source side and on the target
  /// side.
  [[nodiscard]] bool meets(const ListedBead& bead) const {
    if (holds(bead)) return true;
    const std::vector<std::size_t> src = with_any(by_src_, bead.src);
    const std::vector<std::size_t> tgt = with_any(by_tgt_, bead.tgt);
    return std::ranges::any_of(src,
                               [&](std::size_t i) { return std::ranges::binary_search(tgt, i); });
  }

 private:
  /// A sentence and the index of a bead that it is in.
  using Membership = std::pair<std::size_t, std::size_t>;

  /// The beads that any of the sentences is in, in order; one may be there more than once.
  static std::vector<std::size_t> with_any(const std::vector<Membership>& memberships,
                                           const std::vector<std::size_t>& sentences) {
    std::vector<std::size_t> all;
    for (const std::size_t sentence : sentences) {
      for (auto i = std::ranges::lower_bound(memberships, Membership(sentence, 0));
           i != memberships.end() && i->first == sentence; ++i) {
        all.push_back(i->second);
      }
    }
    std::ranges::sort(all);
    return all;
  }

  Beads beads_;
  std::vector<Membership> by_src_;
  std::vector<Membership> by_tgt_;
};

/// Which part of the document a bead belongs to.
class Blocks {
 public:
  explicit Blocks(const Beads& gold) {
    const Beads whole = distinct(without_null(gold));
    constexpr std::size_t size = 10;
    for (std::size_t i = size; i < whole.size(); i += size) {
      starts_.push_back(whole[i].src.front());
    }
    for (const ListedBead& bead : whole) {
      src_of_tgt_.emplace_back(bead.tgt.front(), bead.src.front());
    }
    std::ranges::sort(src_of_tgt_);
  }

  [[nodiscard]] std::size_t count() const { return starts_.size() + 1; }
  [[nodiscard]] std::size_t of(const ListedBead& bead) const {
    const auto after = std::ranges::upper_bound(starts_, position(bead));
    return static_cast<std::size_t>(after - starts_.begin());
  }

 private:
  /// The source sentence with which a bead begins; without any, that of the gold bead before it.
  [[nodiscard]] std::size_t position(const ListedBead& bead) const {
    if (!bead.src.empty()) return bead.src.front();
    const auto after = std::ranges::upper_bound(src_of_tgt_, bead.tgt.front(), {},
                                                [](const auto& pair) { return pair.first; });
    return after == src_of_tgt_.begin() ? 0 : (after - 1)->second;
  }

  std::vector<std::size_t> starts_;                              // of all but the first, in order
  std::vector<std::pair<std::size_t, std::size_t>> src_of_tgt_;  // begins of gold beads, in order
};

/// Adds what each bead counts to all the figures that it belongs to.
class Sum {
 public:
  explicit Sum(const Beads& gold) : blocks_(gold) { result_.blocks.resize(blocks_.count()); }

  /// `counts(bead)` is a StrictLax.
  template <class Counts>
  void add(const Beads& beads, Counts counts) {
    const std::vector<bool> crossing = find_crossing(beads);
    for (std::size_t i = 0; i < beads.size(); ++i) {
      const StrictLax counted = counts(beads[i]);
      result_.all += counted;
      result_.by_type[type_of(beads[i])] += counted;
      if (crossing[i]) result_.crossing += counted;
      result_.blocks[blocks_.of(beads[i])] += counted;
    }
  }
  [[nodiscard]] AlignmentEvaluation result() && { return std::move(result_); }

 private:
  Blocks blocks_;
  AlignmentEvaluation result_;
};

/// The counts of a predicted bead; of a gold bead.
PrecisionRecall predicted_bead(std::size_t right) { return {right, 1, 0, 0}; }
PrecisionRecall gold_bead(std::size_t found) { return {0, 0, found, 1}; }

AlignmentEvaluation score_as_vecalign(const Beads& gold, const Beads& predicted) {
  const BeadSet gold_set(gold);
  const BeadSet predicted_set(predicted);
  const BeadSet predicted_whole(without_null(predicted));
  Sum sum(gold);
  sum.add(predicted_set.beads(), [&](const ListedBead& bead) -> StrictLax {
    return {predicted_bead(gold_set.holds(bead)), predicted_bead(gold_set.meets(bead))};
  });
  sum.add(without_null(gold_set.beads()), [&](const ListedBead& bead) -> StrictLax {
    return {gold_bead(predicted_whole.holds(bead)), gold_bead(predicted_whole.meets(bead))};
  });
  return std::move(sum).result();
}

/// What a list has more than once, as often as it is repeated.
Beads repeated(Beads beads) {
  std::ranges::sort(beads);
  Beads again;
  for (std::size_t i = 1; i < beads.size(); ++i) {
    if (beads[i] == beads[i - 1]) again.push_back(beads[i]);
  }
  return again;
}

AlignmentEvaluation score_as_sentalign(const Beads& gold, const Beads& predicted) {
  const BeadSet gold_set(gold);
  const BeadSet predicted_set(predicted);
  Sum sum(gold);
  sum.add(predicted_set.beads(), [&](const ListedBead& bead) -> StrictLax {
    const auto strict = static_cast<std::size_t>(gold_set.holds(bead));
    const auto lax = static_cast<std::size_t>(gold_set.meets(bead));
    return {{strict, 1, strict, 0}, {lax, 1, lax, lax}};
  });
  sum.add(gold_set.beads(), [&](const ListedBead& bead) -> StrictLax {
    const auto missed = static_cast<std::size_t>(!predicted_set.holds(bead));
    return {{0, 0, 0, 1}, {0, 0, 0, missed}};
  });
  sum.add(repeated(predicted), [](const ListedBead&) -> StrictLax { return {{0, 1, 0, 0}, {}}; });
  sum.add(repeated(gold), [](const ListedBead&) -> StrictLax { return {{0, 0, 0, 1}, {}}; });
  return std::move(sum).result();
}

}  // namespace

AlignmentEvaluation evaluate_alignment(std::span<const ListedBead> gold,
                                       std::span<const ListedBead> predicted, BeadScorer scorer) {
  const Beads gold_beads(gold.begin(), gold.end());
  const Beads predicted_beads(predicted.begin(), predicted.end());
  if (scorer == BeadScorer::vecalign) return score_as_vecalign(gold_beads, predicted_beads);
  return score_as_sentalign(without_null(gold_beads), without_null(predicted_beads));
}

}  // namespace diglot::align
