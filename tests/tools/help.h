#pragma once

#include <string>
#include <vector>

namespace diglot::tools::testing {

/// What `--help` prints for a command ({"evaluate", "pairs"}).
std::string help_of(std::vector<std::string> command);

/// All commands and those below them, as `--help` lists them; the first is {}: diglot itself.
std::vector<std::vector<std::string>> commands_in_help();

/// The options in the help of a command, each spelling: "-o", "--output".
std::vector<std::string> options_in_help(const std::vector<std::string>& command);

}  // namespace diglot::tools::testing
