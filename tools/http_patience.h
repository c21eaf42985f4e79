#pragma once

#include <cstddef>

namespace diglot::tools {

/// How long a server that is busy or lost is asked again.
struct HttpPatience {
  std::size_t retries = 5;
  std::size_t most_seconds = 60;  ///< that it may tell to wait before one of them
};

}  // namespace diglot::tools
