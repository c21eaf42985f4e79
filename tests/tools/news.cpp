#include "tests/tools/news.h"

#include <filesystem>

namespace diglot::tools::testing {

bool has_builtin_model() { return std::filesystem::exists("align/models/news18.diglot"); }

}  // namespace diglot::tools::testing
