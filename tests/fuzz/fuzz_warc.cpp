// A web archive of any bytes gives records and pages within limits, or Errors.
#include "corpora/archived_page.h"
#include "corpora/error.h"
#include "corpora/warc.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  corpora::WarcReader reader(file.path());
  std::size_t bytes = 0;
  while (const auto record = reader.next()) {
    bytes += record->block.size();
    try {
      static_cast<void>(corpora::archived_page(*record));
    } catch (const corpora::Error&) {  // what a bad page gives
    }
  }
  fuzz::require(bytes <= size, "no byte is in two records");
  return 0;
}
