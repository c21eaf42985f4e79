#pragma once

#include "tools/commands.h"

namespace diglot::tools {

/// Adds `evaluate segmentation` to the command `evaluate`.
Action add_evaluate_segmentation(CLI::App& evaluate);

}  // namespace diglot::tools
