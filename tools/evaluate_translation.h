#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate translation` to the command `evaluate`.
Action add_evaluate_translation(CLI::App& evaluate);

}  // namespace diglot::tools
