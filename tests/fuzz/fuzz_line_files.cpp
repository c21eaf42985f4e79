// A file of any bytes, read as gold pairs, as pairs, as a bitext, as sentences and as segmented
// text, gives what its reader promises, or an Error.
#include <algorithm>

#include "corpora/error.h"
#include "corpora/gold_pairs.h"
#include "corpora/read_articles.h"
#include "corpora/read_bitext.h"
#include "corpora/read_pairs.h"
#include "corpora/segmented_text.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/target.h"

namespace {

using namespace diglot;

template <class Read>
void read_or_refuse(Read read) {
  try {
    read();
  } catch (const corpora::Error&) {  // what a bad file gives
  }
}

bool is_one_line(std::string_view text) {
  return fuzz::is_text(text) && text.find_first_of("\t\n") == std::string_view::npos;
}

void require_sound(std::string_view text, const std::vector<corpora::Bytes>& ranges) {
  std::size_t last = 0;
  for (const corpora::Bytes bytes : ranges) {
    fuzz::require(last <= bytes.begin && bytes.begin < bytes.end && bytes.end <= text.size(),
                  "ranges of a segmented text are in order, disjoint, not empty and within it");
    last = bytes.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::MemoryFile file(fuzz::to_bytes(data, size));
  read_or_refuse([&] {
    for (const corpora::GoldPair& pair : corpora::read_gold_pairs(file.path())) {
      fuzz::require(!pair.src_doc.empty() && !pair.tgt_doc.empty(), "a gold pair has documents");
      fuzz::require(fuzz::is_text(pair.src) && fuzz::is_text(pair.tgt), "gold texts are text");
    }
  });
  read_or_refuse([&] {
    for (const corpora::Pair& pair : corpora::read_pairs(file.path())) {
      fuzz::require(fuzz::is_text(pair.src.text) && fuzz::is_text(pair.tgt.text),
                    "the texts of a pair are text");
      fuzz::require(pair.src.code_points.begin <= pair.src.code_points.end &&
                        pair.tgt.code_points.begin <= pair.tgt.code_points.end,
                    "offsets are in order");
    }
  });
  read_or_refuse([&] {
    for (const auto& pair : corpora::read_bitext(corpora::BitextReader(file.path())).pairs) {
      fuzz::require(is_one_line(pair.src) && is_one_line(pair.tgt), "sentences are text");
      fuzz::require(!corpora::is_blank(pair.src) && !corpora::is_blank(pair.tgt),
                    "sentences are not blank");
    }
  });
  // Its name tells the form of a segmented text, and the language.
  const corpora::TemporaryFolder folder;
  for (const char* name : {"en.json", "en.txt"}) {
    const std::string path = folder.file(name, fuzz::to_bytes(data, size));
    read_or_refuse([&] {
      for (const auto& paragraph : corpora::read_segmented_text(path).paragraphs) {
        fuzz::require(fuzz::is_text(paragraph.text), "a paragraph is text");
        require_sound(paragraph.text, paragraph.sentences);
        require_sound(paragraph.text, paragraph.tokens);
      }
    });
  }
  for (const corpora::Article& article :
       corpora::read_articles(file.path(), {.sentence_per_line = true}).articles) {
    fuzz::require(fuzz::is_text(article.text), "an article is text");
    for (const corpora::Sentence& sentence : article.sentences) {
      fuzz::require(
          sentence.bytes.begin <= sentence.bytes.end && sentence.bytes.end <= article.text.size(),
          "sentences lie within the text");
    }
  }
  return 0;
}
