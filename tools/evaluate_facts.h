#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate facts` to the command `evaluate`.
Action add_evaluate_facts(CLI::App& evaluate);

}  // namespace diglot::tools
