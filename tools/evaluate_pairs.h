#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate pairs` to the command `evaluate`.
Action add_evaluate_pairs(CLI::App& evaluate);

}  // namespace diglot::tools
