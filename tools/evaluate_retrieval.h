#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate retrieval` to the command `evaluate`.
Action add_evaluate_retrieval(CLI::App& evaluate);

}  // namespace diglot::tools
