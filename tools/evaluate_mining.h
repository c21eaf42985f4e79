#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate mining` to the command `evaluate`.
Action add_evaluate_mining(CLI::App& evaluate);

}  // namespace diglot::tools
