#pragma once

#include <CLI/App.hpp>

#include "tools/messages.h"
#include "tools/translation_options.h"

namespace diglot::tools {

/// Tells `messages` of options of `evaluate translation` that were given and change nothing, as
/// they are of a metric that nobody asked for, or of the other form of output.
void note_idle_options(const CLI::App& command, const TranslationOptions& options,
                       Messages& messages);

}  // namespace diglot::tools
