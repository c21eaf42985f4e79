#include "corpora/fingerprint_set.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace diglot::corpora {

namespace {

constexpr Fingerprint empty;
constexpr std::size_t first_homes = 1024;
/// Behind the last home: for those that don't find room there.
constexpr std::size_t spare_slots = 2048;

}  // namespace

void FingerprintSet::Free::operator()(void* slots) const { std::free(slots); }

FingerprintSet::FingerprintSet() {
  resize(first_homes);
  std::fill_n(slots_.get(), slot_count(), empty);
}

std::size_t FingerprintSet::home(Fingerprint print) const {
  constexpr unsigned half = 32;  // homes_ is below 2^32, so that the product fits
  return ((print.high >> half) * homes_) >> half;
}

std::size_t FingerprintSet::slot_count() const { return homes_ + spare_slots; }

std::size_t FingerprintSet::bytes() const { return slot_count() * sizeof(Fingerprint); }

void FingerprintSet::resize(std::size_t homes) {
  if (homes >> 32U != 0) throw std::bad_alloc();
  // realloc moves a large block by moving its pages: no copy, and never both in memory.
  void* const slots = std::realloc(slots_.get(), (homes + spare_slots) * sizeof(Fingerprint));
  if (slots == nullptr) throw std::bad_alloc();
  static_cast<void>(slots_.release());
  slots_.reset(static_cast<Fingerprint*>(slots));
  homes_ = homes;
}

bool FingerprintSet::insert(Fingerprint print) {
  std::size_t place = home(print);
  while (slots_[place] != empty && slots_[place] < print) ++place;
  if (slots_[place] == print) return false;
  if (size_ >= homes_ / 8 * 7) {
    grow();
    return insert(print);
  }
  std::size_t end = place;
  while (slots_[end] != empty) ++end;
  if (end + 1 == slot_count()) return true;  // too many in one place: see spread
  std::move_backward(&slots_[place], &slots_[end], &slots_[end] + 1);
  slots_[place] = print;
  ++size_;
  return true;
}

void FingerprintSet::grow() {
  std::size_t from = slot_count();
  resize(homes_ + homes_ / 4);
  std::size_t packed = slot_count() - 1;
  while (from > 0) {
    const Fingerprint print = slots_[--from];
    if (print != empty) slots_[--packed] = print;
  }
  spread(packed);
}

void FingerprintSet::spread(std::size_t packed) {
  std::size_t next = 0;  // in front of it all is in place
  for (std::size_t from = packed; from < slot_count() - 1; ++from) {
    const Fingerprint print = slots_[from];
    // Never overtakes what is still to be read: the spare slots are many more than hashes need.
    // Somebody who makes texts to break the hash has duplicates of these not found.
    const std::size_t to = std::min(std::max(home(print), next), from);
    std::fill(&slots_[next], &slots_[to], empty);
    slots_[to] = print;
    next = to + 1;
  }
  std::fill(&slots_[next], &slots_[slot_count() - 1] + 1, empty);
}

}  // namespace diglot::corpora
