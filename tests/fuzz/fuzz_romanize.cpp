// Whatever the text, its romanization is text, and has no ASCII capitals.
#include <algorithm>

#include "tests/fuzz/target.h"
#include "tokenize/romanize.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  const std::string roman = tokenize::romanize(fuzz::to_text(fuzz::to_bytes(data, size)));
  fuzz::require(fuzz::is_text(roman), "a romanization is text");
  fuzz::require(std::ranges::none_of(roman, [](char c) { return c >= 'A' && c <= 'Z'; }),
                "a romanization is in lower case");
  return 0;
}
