#pragma once

#include <span>
#include <string>

namespace diglot::tools {

/// Throws corpora::Error where more than one of these files is standard input, which can be read
/// once. `options` names where they come from: "--src and --tgt".
void require_one_standard_input(std::span<const std::string> files, const std::string& options);

}  // namespace diglot::tools
