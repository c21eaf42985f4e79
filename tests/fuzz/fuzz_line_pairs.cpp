// A file of any bytes, read in each format of pairs that has lines, gives sound pairs or an Error.
#include <string>

#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/sound_pairs.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  using corpora::PairFormat;
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  const std::string path = file.path();
  for (const PairFormat format : {PairFormat::hunalign, PairFormat::jsonl, PairFormat::tsv}) {
    fuzz::require_sound_pairs({path}, {.format = format});
  }
  fuzz::require_sound_pairs({path, path}, {.format = PairFormat::moses});
  for (const PairFormat format : {PairFormat::ladder, PairFormat::vecalign}) {
    fuzz::require_sound_pairs({path, path, path}, {.format = format});
  }
  return 0;
}
