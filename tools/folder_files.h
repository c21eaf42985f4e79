#pragma once

#include <map>
#include <string>

namespace diglot::tools {

/// The files of a folder that are not hidden, by their names without the suffix of a compression.
/// Throws corpora::Error where two have the same.
std::map<std::string, std::string> files_by_name(const std::string& folder);

}  // namespace diglot::tools
