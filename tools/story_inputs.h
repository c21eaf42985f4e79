#pragma once

#include <string>

#include "align/scorer_trainer.h"
#include "tools/messages.h"

namespace diglot::tools {

/// The articles of a folder and the gold pairs in its gold.tsv, to fit scores to.
/// Throws corpora::Error where not all of them can be read.
align::ScorerData read_stories(const std::string& folder, Messages& messages);

}  // namespace diglot::tools
