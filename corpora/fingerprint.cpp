#include "corpora/fingerprint.h"

#include <array>
#include <cstdio>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpora/input.h"

namespace diglot::corpora {

namespace {

Fingerprint to_fingerprint(const XXH128_hash_t& hash) {
  const Fingerprint print{hash.high64, hash.low64};
  return print == Fingerprint{} ? Fingerprint{0, 1} : print;
}

}  // namespace

Fingerprint fingerprint(std::string_view bytes) {
  return to_fingerprint(XXH3_128bits(bytes.data(), bytes.size()));
}

Fingerprint fingerprint_of_file(const std::string& path) {
  Input input(path);
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  std::vector<char> buffer(std::size_t{1} << 20U);
  while (const std::size_t size = input.read(buffer)) {
    XXH3_128bits_update(&state, buffer.data(), size);
  }
  return to_fingerprint(XXH3_128bits_digest(&state));
}

std::string to_hex(const Fingerprint& print) {
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(print.high),
                static_cast<unsigned long long>(print.low));
  return digits.data();
}

}  // namespace diglot::corpora
