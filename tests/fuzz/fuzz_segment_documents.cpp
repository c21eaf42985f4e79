// A text of any lines, read as the documents of segments, gives names that lie within it; or an
// Error.
#include <functional>
#include <string>

#include "corpora/error.h"
#include "corpora/segment_documents.h"
#include "corpora/text_lines.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  const corpora::TextLines text(fuzz::to_text(fuzz::to_bytes(data, size)));
  for (const std::size_t column : {1U, 2U}) {
    try {
      const auto names = corpora::find_documents(text.lines(), "docs", column);
      for (const std::string_view name : names) {
        bool within = false;
        for (const std::string_view line : text.lines()) {
          within =
              within || (std::less_equal<>()(line.data(), name.data()) &&
                         std::less_equal<>()(name.data() + name.size(), line.data() + line.size()));
        }
        fuzz::require(within, "a name is a part of a line");
      }
    } catch (const corpora::Error&) {  // what a bad file gives
    }
  }
  return 0;
}
