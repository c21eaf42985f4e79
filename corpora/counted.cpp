#include "corpora/counted.h"

namespace diglot::corpora {

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace diglot::corpora
