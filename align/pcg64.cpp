#include "align/pcg64.h"

#include <array>
#include <bit>

namespace diglot::align {
namespace {

constexpr std::size_t pool_size = 4;

/// NumPy's SeedSequence of one integer: its words are stirred into a pool, from which the words of
/// the state are drawn (after O'Neill's seed_seq_fe).
class SeedSequence {
 public:
  explicit SeedSequence(std::uint64_t seed) {
    const std::array<std::uint32_t, 2> entropy = {static_cast<std::uint32_t>(seed),
                                                  static_cast<std::uint32_t>(seed >> 32U)};
    for (std::size_t i = 0; i < pool_size; ++i) pool_[i] = hash(i < 2 ? entropy[i] : 0);
    for (std::size_t from = 0; from < pool_size; ++from) {
      for (std::size_t to = 0; to < pool_size; ++to) {
        if (from != to) pool_[to] = mix(pool_[to], hash(pool_[from]));
      }
    }
  }

  std::uint64_t next() {
    const std::uint64_t low = draw();
    return low | (std::uint64_t{draw()} << 32U);
  }

 private:
  static std::uint32_t scrambled(std::uint32_t value) { return value ^ (value >> 16U); }

  std::uint32_t hash(std::uint32_t value) {
    value ^= hash_constant_;
    hash_constant_ *= 0x931E8875U;
    return scrambled(value * hash_constant_);
  }

  static std::uint32_t mix(std::uint32_t x, std::uint32_t y) {
    return scrambled(0xCA01F9DDU * x - 0x4973F715U * y);
  }

  std::uint32_t draw() {
    std::uint32_t value = pool_[drawn_++ % pool_size] ^ draw_constant_;
    draw_constant_ *= 0x58F38DEDU;
    return scrambled(value * draw_constant_);
  }

  std::array<std::uint32_t, pool_size> pool_{};
  std::uint32_t hash_constant_ = 0x43B0D7E5U;
  std::uint32_t draw_constant_ = 0x8B51F9DDU;
  std::size_t drawn_ = 0;
};

}  // namespace

Pcg64::Wide Pcg64::sum(Wide a, Wide b) {
  const std::uint64_t low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1 : 0), low};
}

Pcg64::Wide Pcg64::product(Wide a, Wide b) {
  constexpr std::uint64_t mask = 0xFFFFFFFF;
  const std::uint64_t low = (a.low & mask) * (b.low & mask);
  const std::uint64_t left = (a.low >> 32U) * (b.low & mask) + (low >> 32U);
  const std::uint64_t right = (a.low & mask) * (b.low >> 32U) + (left & mask);
  const std::uint64_t high = (a.low >> 32U) * (b.low >> 32U) + (left >> 32U) + (right >> 32U);
  return {high + a.high * b.low + a.low * b.high, a.low * b.low};
}

void Pcg64::step() {
  constexpr Wide multiplier = {0x2360ED051FC65DA4, 0x4385DF649FCCF645};
  state_ = sum(product(state_, multiplier), increment_);
}

Pcg64::Pcg64(std::uint64_t seed) {
  SeedSequence seeds(seed);
  Wide start;
  start.high = seeds.next();
  start.low = seeds.next();
  increment_.high = seeds.next();
  increment_.low = seeds.next();
  increment_ = {(increment_.high << 1U) | (increment_.low >> 63U), (increment_.low << 1U) | 1U};
  step();
  state_ = sum(state_, start);
  step();
}

std::uint64_t Pcg64::bits64() {
  step();
  return std::rotr(state_.high ^ state_.low, static_cast<int>(state_.high >> 58U));
}

std::uint32_t Pcg64::bits32() {
  half_left_ = !half_left_;
  if (!half_left_) return half_;
  const std::uint64_t both = bits64();
  half_ = static_cast<std::uint32_t>(both >> 32U);
  return static_cast<std::uint32_t>(both);
}

std::uint32_t Pcg64::below(std::uint32_t bound) {
  if (bound == 1) return 0;  // NumPy draws nothing then
  std::uint64_t scaled = std::uint64_t{bits32()} * bound;
  if (static_cast<std::uint32_t>(scaled) < bound) {
    const std::uint32_t threshold = (0U - bound) % bound;
    while (static_cast<std::uint32_t>(scaled) < threshold) {
      scaled = std::uint64_t{bits32()} * bound;
    }
  }
  return static_cast<std::uint32_t>(scaled >> 32U);
}

bool RandomBits::operator()() {
  if (left_ == 0) {
    bits_ = random_.bits32();
    left_ = 32;
  }
  const bool bit = (bits_ & 1U) != 0;
  bits_ >>= 1U;
  --left_;
  return bit;
}

}  // namespace diglot::align
