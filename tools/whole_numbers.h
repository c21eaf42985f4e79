#pragma once

#include <CLI/App.hpp>

namespace diglot::tools {

/// Makes each option of a command and of its subcommands that is an unsigned number refuse what is
/// none: by itself, CLI11 makes a huge number of "-1".
void require_whole_numbers(CLI::App& command);

}  // namespace diglot::tools
