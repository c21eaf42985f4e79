#pragma once

#include <vector>

#include "corpora/article.h"

namespace diglot::tools::python {

/// Articles from Python, with their language and segmented, as `diglot align` reads them.
struct Articles {
  std::vector<corpora::Article> articles;
};

}  // namespace diglot::tools::python
