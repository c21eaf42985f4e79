#pragma once

#include <optional>
#include <string>

#include <CLI/App.hpp>

#include "tools/messages.h"

namespace diglot::tools {

/// Adds --fail-under: the least F1 with which the command ends well. `what` says which F1.
void add_fail_under(CLI::App& command, std::optional<double>& least, const std::string& what);

/// EXIT_SUCCESS, or EXIT_FAILURE, and a word to `messages`, where `f1` is below `least`.
int status_of(double f1, std::optional<double> least, Messages& messages);

}  // namespace diglot::tools
