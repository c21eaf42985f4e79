#include "corpora/fingerprint.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace diglot::corpora {

Fingerprint fingerprint(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  const Fingerprint print{hash.high64, hash.low64};
  return print == Fingerprint{} ? Fingerprint{0, 1} : print;
}

}  // namespace diglot::corpora
