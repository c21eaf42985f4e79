#include "align/shift_candidates.h"

#include <algorithm>
#include <numeric>

namespace diglot::align {

namespace {

constexpr std::size_t longest_phrase = 10;
constexpr std::size_t farthest = 50;  // words from a phrase's place in the hypothesis to the other

bool has_errors(const std::vector<std::uint32_t>& errors, std::size_t begin, std::size_t length) {
  return errors[begin + length] > errors[begin];
}

/// Adds the places beside the counterparts of `length` words of the reference from `in_reference`
/// on: in front of the first, and behind each.
void add_targets(std::size_t begin, std::size_t length, std::size_t in_reference,
                 const EditAlignment& alignment, ShiftCandidates& candidates) {
  std::size_t target = in_reference == 0 ? 0 : alignment.places[in_reference - 1];
  candidates.shifts.push_back({begin, length, target});
  ++candidates.count;
  for (std::size_t word = in_reference; word < in_reference + length; ++word) {
    if (alignment.places[word] == target) continue;
    target = alignment.places[word];
    candidates.shifts.push_back({begin, length, target});
    ++candidates.count;
  }
}

/// Whether the counterpart of a word of the reference lies in a phrase of the hypothesis.
bool lies_within(std::size_t place, std::size_t begin, std::size_t length) {
  return place > begin && place <= begin + length;
}

}  // namespace

std::size_t Shift::destination(std::size_t words) const {
  if (target < begin || target > begin + length) return target;
  return std::min(target + length, words);
}

void Shift::apply_to(std::span<std::int32_t> words) const {
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = first + static_cast<std::ptrdiff_t>(length);
  const auto place = words.begin() + static_cast<std::ptrdiff_t>(destination(words.size()));
  if (place < first) {
    std::rotate(place, first, last);
  } else {
    std::rotate(first, last, place);
  }
}

ReferencePlaces::ReferencePlaces(std::span<const std::int32_t> reference)
    : begins_(reference.size() + 2), places_(reference.size()) {
  // Counts stand two entries too far, so that their sums are one too far, and each of these becomes
  // the begin of the next word's places as its own are filled in.
  for (const std::int32_t word : reference) ++begins_[static_cast<std::size_t>(word) + 2];
  std::inclusive_scan(begins_.begin(), begins_.end(), begins_.begin());
  for (std::size_t place = 0; place < reference.size(); ++place) {
    places_[begins_[static_cast<std::size_t>(reference[place]) + 1]++] = place;
  }
}

std::span<const std::size_t> ReferencePlaces::of(std::int32_t word) const {
  if (word < 0) return {};
  const auto id = static_cast<std::size_t>(word);
  return std::span(places_).subspan(begins_[id], begins_[id + 1] - begins_[id]);
}

ShiftCandidates find_shifts(std::span<const std::int32_t> hypothesis,
                            std::span<const std::int32_t> reference, const ReferencePlaces& places,
                            const EditAlignment& alignment, std::size_t limit) {
  ShiftCandidates result;
  for (std::size_t begin = 0; begin < hypothesis.size(); ++begin) {
    const std::size_t left = std::min(longest_phrase, hypothesis.size() - begin);
    if (!has_errors(alignment.hypothesis_errors, begin, left)) continue;
    const std::span<const std::size_t> all = places.of(hypothesis[begin]);
    auto other = std::ranges::lower_bound(all, begin > farthest ? begin - farthest : 0);
    for (; other != all.end() && *other <= begin + farthest; ++other) {
      const std::size_t longest = std::min(left, reference.size() - *other);
      if (!has_errors(alignment.reference_errors, *other, longest)) continue;
      for (std::size_t length = 1; length <= longest; ++length) {
        if (hypothesis[begin + length - 1] != reference[*other + length - 1]) break;
        if (has_errors(alignment.hypothesis_errors, begin, length) &&
            has_errors(alignment.reference_errors, *other, length) &&
            !lies_within(alignment.places[*other], begin, length)) {
          add_targets(begin, length, *other, alignment, result);
        }
        if (result.count >= limit) return result;
      }
    }
  }
  std::ranges::sort(result.shifts, std::less<>());
  result.shifts.erase(std::unique(result.shifts.begin(), result.shifts.end()), result.shifts.end());
  return result;
}

}  // namespace diglot::align
