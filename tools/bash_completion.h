#pragma once

#include <string>

#include <CLI/App.hpp>

namespace diglot::tools {

/// A script that makes bash 4 complete `diglot` and all below it: commands, options, the choices of
/// an option, names of files. It defines the function `_diglot`.
std::string bash_completion(const CLI::App& diglot);

}  // namespace diglot::tools
