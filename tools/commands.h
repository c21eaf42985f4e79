#pragma once

#include <functional>

#include <CLI/App.hpp>

#include "tools/messages.h"

namespace diglot::tools {

/// What a subcommand does once its options are parsed. Returns the exit status for the case that
/// nothing was reported to `Messages`; throws corpora::Error for what ends the command.
using Action = std::function<int(Messages&)>;

// Each adds one subcommand with its options to `app` and returns what it does. One file each.
Action add_align(CLI::App& app);
Action add_convert(CLI::App& app);
Action add_filter(CLI::App& app);
Action add_split(CLI::App& app);
Action add_pivot(CLI::App& app);
Action add_segment(CLI::App& app);
Action add_tokenize(CLI::App& app);
Action add_embed(CLI::App& app);
Action add_mine(CLI::App& app);
Action add_evaluate(CLI::App& app);
Action add_report(CLI::App& app);
Action add_serve(CLI::App& app);
Action add_train(CLI::App& app);
Action add_train_scores(CLI::App& app);
Action add_train_segmenter(CLI::App& app);
Action add_completion(CLI::App& app);
Action add_man(CLI::App& app);

}  // namespace diglot::tools
