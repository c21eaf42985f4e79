#pragma once

#include <string>

namespace diglot::tools {

/// Whether two paths name one file, by whichever names; it need not be there.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace diglot::tools
