#include "tools/standard_input.h"

#include <algorithm>

#include "corpora/error.h"

namespace diglot::tools {

void require_one_standard_input(std::span<const std::string> files, const std::string& options) {
  if (std::ranges::count(files, "-") > 1) {
    throw corpora::Error(options +
                         " name standard input more than once; give files for the others");
  }
}

}  // namespace diglot::tools
