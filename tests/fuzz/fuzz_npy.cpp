// Any bytes give what a NumPy header says, within the file, or an Error.
#include "align/npy.h"
#include "corpora/error.h"
#include "tests/fuzz/target.h"

using namespace diglot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::to_bytes(data, size);
  try {
    const align::NpyMatrix matrix = align::read_npy_header(bytes, "a.npy");
    fuzz::require(matrix.begin <= size, "values begin within the file");
    fuzz::require(matrix.columns > 0, "a row has a number");
  } catch (const corpora::Error&) {  // what no NumPy file gives
  }
  return 0;
}
