#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate alignment` to the command `evaluate`.
Action add_evaluate_alignment(CLI::App& evaluate);

}  // namespace diglot::tools
