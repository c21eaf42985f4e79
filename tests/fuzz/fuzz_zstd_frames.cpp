// Whatever the bytes, and however they come in pieces, they are told to be whole zstd frames or
// not.
#include <algorithm>

#include "corpora/zstd_frames.h"
#include "tests/fuzz/target.h"

namespace {

using namespace diglot;

bool is_whole(std::string_view file, std::size_t piece) {
  corpora::ZstdFrames frames;
  while (!file.empty()) {
    if (!frames.follow(file.substr(0, piece))) return false;
    file.remove_prefix(std::min(piece, file.size()));
  }
  return frames.whole();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file = fuzz::to_bytes(data, size);
  fuzz::require(is_whole(file, 1) == is_whole(file, file.size()),
                "the answer does not depend on the pieces");
  return 0;
}
