// A file of any bytes, read as XLIFF, gives sound pairs or an Error.
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/sound_pairs.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  fuzz::require_sound_pairs({file.path()}, {.format = corpora::PairFormat::xliff});
  return 0;
}
