#pragma once

#include <cstddef>
#include <cstdint>

namespace diglot::align {

/// The random numbers of NumPy's default_rng(seed), so that what was sampled with NumPy can be
/// sampled again: PCG XSL RR 128/64 (O'Neill 2014), seeded through a SeedSequence.
class Pcg64 {
 public:
  explicit Pcg64(std::uint64_t seed);

  /// 64 random bits.
  std::uint64_t bits64();
  /// 32 of them; the other half serves the next call.
  std::uint32_t bits32();
  /// What choice(bound) and integers(bound) draw (Lemire 2019). Precondition: 0 < bound < 2^32.
  std::uint32_t below(std::uint32_t bound);

 private:
  struct Wide {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
  };
  static Wide sum(Wide a, Wide b);
  static Wide product(Wide a, Wide b);  // modulo 2^128
  void step();

  Wide state_;
  Wide increment_;
  bool half_left_ = false;
  std::uint32_t half_ = 0;
};

/// What NumPy's integers(2, dtype=bool) draws from a generator: 32 at a time.
class RandomBits {
 public:
  explicit RandomBits(Pcg64& random) : random_(random) {}
  bool operator()();

 private:
  Pcg64& random_;
  std::uint32_t bits_ = 0;
  int left_ = 0;
};

}  // namespace diglot::align
