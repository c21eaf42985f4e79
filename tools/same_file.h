#pragma once

#include <filesystem>
#include <string>

namespace diglot::tools {

/// The file or folder itself, by whichever name it is given: an absolute path without links. The
/// name as it is of standard input, and of what is not there.
std::filesystem::path identity(const std::string& path);

/// Whether two paths name one file, by whichever names; it need not be there.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace diglot::tools
