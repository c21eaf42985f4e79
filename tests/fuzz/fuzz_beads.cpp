// A file of any bytes, read as beads in each format, gives beads with sentences in ascending order,
// which are read again as they are written; or an Error.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "corpora/error.h"
#include "corpora/read_beads.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/target.h"

namespace {

using namespace diglot;
using corpora::ListedBead;

void require_sound(const std::vector<std::size_t>& sentences) {
  fuzz::require(
      std::ranges::is_sorted(sentences) && std::ranges::adjacent_find(sentences) == sentences.end(),
      "sentences ascend");
  fuzz::require(sentences.empty() || sentences.back() <= corpora::greatest_sentence,
                "sentences are numbers of sentences");
}

std::string list(const std::vector<std::size_t>& sentences) {
  std::string text;
  for (const std::size_t sentence : sentences) {
    text += (text.empty() ? "" : ", ") + std::to_string(sentence);
  }
  return "[" + text + "]";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using corpora::BeadFormat;
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  const std::optional<BeadFormat> formats[] = {std::nullopt, BeadFormat::vecalign,
                                               BeadFormat::ladder, BeadFormat::jsonl};
  for (const auto& format : formats) {
    try {
      const corpora::ListedBeads read = corpora::read_beads(file.path(), format);
      std::string written;
      for (const ListedBead& bead : read.beads) {
        require_sound(bead.src);
        require_sound(bead.tgt);
        fuzz::require(!bead.src.empty() || !bead.tgt.empty(), "a bead has sentences");
        written += list(bead.src) + ":" + list(bead.tgt) + "\n";
      }
      const fuzz::MemoryFile again(written);
      fuzz::require(corpora::read_beads(again.path()).beads == read.beads, "beads are read again");
    } catch (const corpora::Error&) {  // what a bad file gives
    }
  }
  return 0;
}
