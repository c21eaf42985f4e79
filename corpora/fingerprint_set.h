#pragma once

#include <cstddef>
#include <memory>

#include "corpora/fingerprint.h"

namespace diglot::corpora {

/// A set of fingerprints that takes at most 24 bytes for each, once there are 30,000.
///
/// Open addressing with linear probing, where the fingerprints stand in ascending order: the place
/// where one should stand is its share of the range of all, and those that want one place follow
/// one another. So a set grows where it lies, by moving everything towards its end in order, and
/// needs no second table to grow into. It is between 70 and 87.5 % full. One thread at a time.
class FingerprintSet {
 public:
  FingerprintSet();

  /// Adds one, other than that of all zeros; whether it was not there before. Constant time in the
  /// mean. Throws std::bad_alloc where memory is at its end.
  bool insert(Fingerprint print);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// What it takes in memory.
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Free {
    void operator()(void* slots) const;
  };

  /// Where a fingerprint should stand.
  [[nodiscard]] std::size_t home(Fingerprint print) const;
  [[nodiscard]] std::size_t slot_count() const;
  void resize(std::size_t homes);
  void grow();
  /// Puts in place those that stand behind one another from `packed` on, to the last slot but one.
  void spread(std::size_t packed);

  std::unique_ptr<Fingerprint[], Free> slots_;  // of all zeros: empty. The last one always is
  std::size_t homes_ = 0;
  std::size_t size_ = 0;
};

}  // namespace diglot::corpora
