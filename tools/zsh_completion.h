#pragma once

#include <string>

#include <CLI/App.hpp>

namespace diglot::tools {

/// The function `_diglot` of zsh's completion system, for a file of that name in a folder of
/// $fpath: commands and options with what `--help` says of each, choices, names of files.
std::string zsh_completion(const CLI::App& diglot);

}  // namespace diglot::tools
