#include "align/shift_search.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "align/edit_alignment.h"
#include "align/edit_rows.h"
#include "align/shift_candidates.h"

namespace diglot::align {

namespace {

using Cell = EditRows::Cell;
using Words = std::span<const std::int32_t>;

/// No order of the hypothesis has fewer edits: each word without a partner costs one.
Cell fewest_edits(Words hypothesis, Words reference) {
  std::vector<std::int32_t> left(reference.size());
  for (const std::int32_t word : reference) ++left[static_cast<std::size_t>(word)];
  std::size_t partners = 0;
  for (const std::int32_t word : hypothesis) {
    if (word >= 0 && left[static_cast<std::size_t>(word)]-- > 0) ++partners;
  }
  return static_cast<Cell>(std::max(hypothesis.size(), reference.size()) - partners);
}

std::vector<std::int32_t> backwards(Words words) { return {words.rbegin(), words.rend()}; }

/// The last of some rows that follow each other and are not kept.
class RowChain {
 public:
  explicit RowChain(std::size_t stride)
      : rows_{std::vector<Cell>(stride), std::vector<Cell>(stride)} {}

  void start(const Cell* row) { last_ = row; }
  void extend(const EditRows& rows, std::size_t i, std::int32_t word) {
    Cell* next = rows_[last_ == rows_[0].data() ? 1 : 0].data();
    rows.extend(i, word, last_, next);
    last_ = next;
  }
  [[nodiscard]] const Cell* last() const { return last_; }

 private:
  std::array<std::vector<Cell>, 2> rows_;
  const Cell* last_ = nullptr;
};

struct BestShift {
  Cell distance = 0;           ///< behind the shift
  std::optional<Shift> shift;  ///< none: no shift gives less

  void consider(const Shift& other, Cell other_distance) {
    if (other_distance > distance) return;
    if (other_distance == distance && (!shift || *shift < other)) return;
    *this = {other_distance, other};
  }
};

/// A hypothesis whose phrases are shifted, with the rows of its edit distance from either end. A
/// shift changes a middle part only: the distance behind it is the least sum of a cell at the end
/// of that part, reached from the front, and the same cell reached from the back.
class ShiftedHypothesis {
 public:
  ShiftedHypothesis(Words hypothesis, Words reference)
      : words_(hypothesis.begin(), hypothesis.end()),
        reference_(reference),
        forward_(EditBand(hypothesis.size(), reference.size()), reference),
        backward_(forward_.band().reversed(), backwards(reference)),
        chain_(std::max(forward_.stride(), backward_.stride())),
        phrase_(chain_) {
    forward_.fill(words_, 0);
  }

  [[nodiscard]] Cell distance() const { return forward_.cost(words_.size(), reference_.size()); }

  [[nodiscard]] ShiftCandidates candidates(const ReferencePlaces& places, std::size_t limit) const {
    return find_shifts(words_, reference_, places, align_edits(forward_, words_, reference_),
                       limit);
  }

  /// Of shifts in Tercom's order, the first that gives the least distance, if that is less than it
  /// is. None gives less than `least`.
  std::optional<Shift> best(std::span<const Shift> shifts, Cell least);

  void move(const Shift& shift);

 private:
  void try_leftward(std::span<const Shift> shifts, BestShift& best);
  void try_rightward(std::span<const Shift> shifts, BestShift& best);
  [[nodiscard]] Cell joined(std::size_t i, const Cell* front, const Cell* back) const;

  std::vector<std::int32_t> words_;
  Words reference_;
  EditRows forward_;
  EditRows backward_;
  std::size_t backward_kept_ = 0;  ///< last words that backward_'s rows are right for
  RowChain chain_;                 ///< words that a phrase is shifted across
  RowChain phrase_;                ///< words up to the end of a shifted phrase
};

Cell ShiftedHypothesis::joined(std::size_t i, const Cell* front, const Cell* back) const {
  const EditBand::Columns columns = forward_.band().row(i);
  const std::size_t size = columns.size();
  Cell least = front[1] + back[size];
  for (std::size_t k = 1; k < size; ++k) least = std::min(least, front[k + 1] + back[size - k]);
  return least;
}

void ShiftedHypothesis::try_leftward(std::span<const Shift> shifts, BestShift& best) {
  if (shifts.empty()) return;
  const std::size_t begin = shifts.front().begin;
  const std::size_t length = shifts.front().length;
  std::size_t crossed = begin;  // words [crossed, begin) are behind the phrase
  chain_.start(backward_.row(words_.size() - begin - length));
  for (auto shift = shifts.rbegin(); shift != shifts.rend(); ++shift) {
    while (crossed > shift->target) {
      --crossed;
      chain_.extend(backward_, words_.size() - crossed - length, words_[crossed]);
    }
    phrase_.start(forward_.row(crossed));
    for (std::size_t k = 0; k < length; ++k) {
      phrase_.extend(forward_, crossed + k + 1, words_[begin + k]);
    }
    best.consider(*shift, joined(crossed + length, phrase_.last(), chain_.last()));
  }
}

void ShiftedHypothesis::try_rightward(std::span<const Shift> shifts, BestShift& best) {
  if (shifts.empty()) return;
  const std::size_t begin = shifts.front().begin;
  const std::size_t length = shifts.front().length;
  std::size_t place = begin;  // of the phrase, when it is taken out
  chain_.start(forward_.row(begin));
  for (const Shift& shift : shifts) {
    const std::size_t end = shift.destination(words_.size());
    if (place + length > end) {
      place = begin;
      chain_.start(forward_.row(begin));
    }
    for (; place + length < end; ++place) {
      chain_.extend(forward_, place + 1, words_[place + length]);
    }
    phrase_.start(chain_.last());
    for (std::size_t k = 0; k < length; ++k) {
      phrase_.extend(forward_, place + k + 1, words_[begin + k]);
    }
    best.consider(shift, joined(end, phrase_.last(), backward_.row(words_.size() - end)));
  }
}

std::optional<Shift> ShiftedHypothesis::best(std::span<const Shift> shifts, Cell least) {
  if (shifts.empty()) return {};
  backward_.fill(backwards(words_), backward_kept_);
  backward_kept_ = words_.size();
  BestShift best{distance(), {}};
  while (!shifts.empty() && best.distance > least) {
    const Shift& first = shifts.front();
    const auto of_other_phrase = std::ranges::find_if(shifts, [&](const Shift& shift) {
      return shift.begin != first.begin || shift.length != first.length;
    });
    const auto rightward = std::find_if(shifts.begin(), of_other_phrase, [&](const Shift& shift) {
      return shift.target >= first.begin;
    });
    try_leftward({shifts.begin(), rightward}, best);
    try_rightward({rightward, of_other_phrase}, best);
    shifts = {of_other_phrase, shifts.end()};
  }
  return best.shift;
}

void ShiftedHypothesis::move(const Shift& shift) {
  const std::size_t destination = shift.destination(words_.size());
  shift.apply_to(words_);
  forward_.fill(words_, std::min(shift.begin, destination));
  const std::size_t changed_end = std::max(shift.begin + shift.length, destination);
  backward_kept_ = std::min(backward_kept_, words_.size() - changed_end);
}

}  // namespace

std::size_t edits_with_shifts(Words hypothesis, Words reference) {
  if (hypothesis.empty() || reference.empty()) return std::max(hypothesis.size(), reference.size());
  constexpr std::size_t most_candidates = 1000;
  const ReferencePlaces places(reference);
  const Cell least = fewest_edits(hypothesis, reference);
  ShiftedHypothesis shifted(hypothesis, reference);
  std::size_t shifts = 0;
  std::size_t tried = 0;
  while (shifted.distance() > least) {
    const ShiftCandidates candidates = shifted.candidates(places, most_candidates - tried);
    tried += candidates.count;
    // sacreBLEU does not make the best shift of those during which the limit is reached.
    if (tried >= most_candidates) break;
    const std::optional<Shift> best = shifted.best(candidates.shifts, least);
    if (!best) break;
    shifted.move(*best);
    ++shifts;
  }
  return shifts + static_cast<std::size_t>(shifted.distance());
}

}  // namespace diglot::align
