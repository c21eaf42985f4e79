#include "align/alignment_evaluation.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <unordered_set>
#include <utility>

namespace diglot::align {
namespace {

using corpora::ListedBead;
/// Beads of a list that is not copied.
using Beads = std::vector<const ListedBead*>;

bool before(const ListedBead* a, const ListedBead* b) { return *a < *b; }
bool equal(const ListedBead* a, const ListedBead* b) { return *a == *b; }

/// Those of a list, in the order of the source.
Beads in_order(std::span<const ListedBead> list) {
  Beads beads;
  for (const ListedBead& bead : list) beads.push_back(&bead);
  std::ranges::sort(beads, before);
  return beads;
}

Beads without_null(Beads beads) {
  std::erase_if(beads, [](const ListedBead* bead) { return bead->is_null(); });
  return beads;
}

/// Each once. Precondition: they are in order.
Beads distinct(Beads beads) {
  beads.erase(std::unique(beads.begin(), beads.end(), equal), beads.end());
  return beads;
}

/// Whether two ascending lists share a sentence.
bool share(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  const std::vector<std::size_t>& few = a.size() < b.size() ? a : b;
  const std::vector<std::size_t>& many = a.size() < b.size() ? b : a;
  return std::ranges::any_of(
      few, [&](std::size_t sentence) { return std::ranges::binary_search(many, sentence); });
}

/// The sentences of one side, with the beads that they are in.
class Memberships {
 public:
  Memberships(const Beads& beads, std::vector<std::size_t> ListedBead::*side) {
    for (const ListedBead* bead : beads) {
      for (const std::size_t sentence : bead->*side) beads_.emplace_back(sentence, bead);
    }
    std::ranges::sort(beads_, {}, &Membership::first);
  }

  /// How many beads the sentences are in, each as often as it has one of them.
  [[nodiscard]] std::size_t count(const std::vector<std::size_t>& sentences) const {
    std::size_t sum = 0;
    for (const std::size_t sentence : sentences) sum += of(sentence).size();
    return sum;
  }
  /// Whether `holds` of a bead that one of the sentences is in; asks of each bead once.
  template <class Predicate>
  [[nodiscard]] bool any_of(const std::vector<std::size_t>& sentences, Predicate holds) const {
    std::unordered_set<const ListedBead*> asked;
    for (const std::size_t sentence : sentences) {
      for (const Membership& membership : of(sentence)) {
        if (asked.insert(membership.second).second && holds(*membership.second)) return true;
      }
    }
    return false;
  }

 private:
  using Membership = std::pair<std::size_t, const ListedBead*>;

  [[nodiscard]] std::span<const Membership> of(std::size_t sentence) const {
    return {std::ranges::lower_bound(beads_, sentence, {}, &Membership::first),
            std::ranges::upper_bound(beads_, sentence, {}, &Membership::first)};
  }

  std::vector<Membership> beads_;  // in the order of the sentences
};

/// Beads to look others up in.
class BeadSet {
 public:
  /// Precondition: they are in order.
  explicit BeadSet(Beads beads)
      : beads_(distinct(std::move(beads))),
        by_src_(beads_, &ListedBead::src),
        by_tgt_(beads_, &ListedBead::tgt) {}

  /// Each once, in the order of the source.
  [[nodiscard]] const Beads& beads() const { return beads_; }
  /// Whether one of them has just these sentences.
  [[nodiscard]] bool holds(const ListedBead& bead) const {
    return std::ranges::binary_search(beads_, &bead, before);
  }
  /// Whether that is so, or one shares a sentence with `bead` on the source side and on the target
  /// side.
  [[nodiscard]] bool meets(const ListedBead& bead) const {
    if (holds(bead)) return true;
    // A sentence may be in all beads: those of the side that is in fewer are looked at.
    if (by_src_.count(bead.src) < by_tgt_.count(bead.tgt)) {
      return by_src_.any_of(bead.src,
                            [&](const ListedBead& other) { return share(other.tgt, bead.tgt); });
    }
    return by_tgt_.any_of(bead.tgt,
                          [&](const ListedBead& other) { return share(other.src, bead.src); });
  }

 private:
  Beads beads_;
  Memberships by_src_;
  Memberships by_tgt_;
};

/// Which part of the document a bead belongs to.
class Blocks {
 public:
  /// Precondition: the beads are in order.
  explicit Blocks(const Beads& gold) {
    const Beads whole = distinct(without_null(gold));
    constexpr std::size_t size = 10;
    for (std::size_t i = size; i < whole.size(); i += size) {
      starts_.push_back(whole[i]->src.front());
    }
    for (const ListedBead* bead : whole) {
      src_of_tgt_.emplace_back(bead->tgt.front(), bead->src.front());
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
      const ListedBead& bead = *beads[i];
      const StrictLax counted = counts(bead);
      result_.all += counted;
      result_.by_type[type_of(bead)] += counted;
      if (crossing[i]) result_.crossing += counted;
      result_.blocks[blocks_.of(bead)] += counted;
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
  Sum sum(gold);
  sum.add(predicted_set.beads(), [&](const ListedBead& bead) -> StrictLax {
    return {predicted_bead(gold_set.holds(bead)), predicted_bead(gold_set.meets(bead))};
  });
  sum.add(without_null(gold_set.beads()), [&](const ListedBead& bead) -> StrictLax {
    return {gold_bead(predicted_set.holds(bead)), gold_bead(predicted_set.meets(bead))};
  });
  return std::move(sum).result();
}

/// What is there more than once, as often as it is repeated. Precondition: the beads are in order.
Beads repeated(const Beads& beads) {
  Beads again;
  for (std::size_t i = 1; i < beads.size(); ++i) {
    if (*beads[i] == *beads[i - 1]) again.push_back(beads[i]);
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
  const Beads gold_beads = in_order(gold);
  const Beads predicted_beads = in_order(predicted);
  if (scorer == BeadScorer::vecalign) return score_as_vecalign(gold_beads, predicted_beads);
  if (scorer == BeadScorer::sentalign_nulls) return score_as_sentalign(gold_beads, predicted_beads);
  return score_as_sentalign(without_null(gold_beads), without_null(predicted_beads));
}

}  // namespace diglot::align
