// A file of any bytes, read as a document of OPUS and as an alignment of such documents, gives
// sound pairs or an Error.
#include <string>

#include "corpora/xces_document.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/sound_pairs.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  static const corpora::TemporaryFolder folder;
  static const std::string document =
      folder.file("en/1.xml", "<text><s id=\"1\">One.</s><s id=\"2\">Two.</s></text>");
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  try {
    const corpora::XcesDocument read(file.path());
    const auto sentence = read.find("1");
    fuzz::require(!sentence || fuzz::is_text(*sentence), "a sentence is text");
  } catch (const corpora::Error&) {  // what a bad file gives
  }
  fuzz::require_sound_pairs({folder.file("a.xml", fuzz::to_bytes(data, size))},
                            {.format = corpora::PairFormat::xces});
  return 0;
}
