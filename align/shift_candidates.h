#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/edit_alignment.h"

namespace diglot::align {

/// A phrase of a hypothesis that moves: words [begin, begin + length) to `target`, a place between
/// words of the whole hypothesis, or inside the phrase.
struct Shift {
  std::size_t begin = 0;
  std::size_t length = 0;
  std::size_t target = 0;

  /// Where the phrase comes to stand in a hypothesis of `words` words: a place between the words as
  /// they were. sacreBLEU takes a target inside the phrase, or at either end of it, for one that
  /// lies as many words further to the right as the phrase has.
  [[nodiscard]] std::size_t destination(std::size_t words) const;

  /// Moves the phrase within `words`.
  void apply_to(std::span<std::int32_t> words) const;

  /// First the one that Tercom prefers of shifts that gain the same: the longest, of these that of
  /// the earliest phrase, of these the one to the earliest place.
  friend bool operator<(const Shift& a, const Shift& b) {
    if (a.length != b.length) return a.length > b.length;
    return a.begin != b.begin ? a.begin < b.begin : a.target < b.target;
  }
  friend bool operator==(const Shift&, const Shift&) = default;
};

/// Where each word of a reference stands.
class ReferencePlaces {
 public:
  /// Precondition: words are numbers in [0, words of the reference).
  explicit ReferencePlaces(std::span<const std::int32_t> reference);

  /// In order; none for a word below 0.
  [[nodiscard]] std::span<const std::size_t> of(std::int32_t word) const;

 private:
  std::vector<std::size_t> begins_;  // of each word's places, which end where the next one's begin
  std::vector<std::size_t> places_;
};

/// The shifts that TER tries for a hypothesis (Snover et al. 2006, as sacreBLEU limits them).
struct ShiftCandidates {
  std::vector<Shift> shifts;  ///< each once, those that Tercom prefers first
  std::size_t count = 0;      ///< how many there are if those found twice are counted twice
};

/// The phrases of `hypothesis` that stand in the reference too, 50 words away at most and 10 words
/// long at most, with an error in either place; each with the places beside the counterparts of
/// the reference's words. Ends when it has counted `limit`, with the shifts in any order.
ShiftCandidates find_shifts(std::span<const std::int32_t> hypothesis,
                            std::span<const std::int32_t> reference, const ReferencePlaces& places,
                            const EditAlignment& alignment, std::size_t limit);

}  // namespace diglot::align
