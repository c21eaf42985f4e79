#pragma once

#include <string>

#include <CLI/App.hpp>

namespace diglot::tools {

/// The manual page of a command, in man(7) of roff: what `--help` says, and the pages of the
/// commands above and below it.
std::string man_page(const CLI::App& command);

}  // namespace diglot::tools
