#pragma once

#include <set>
#include <string>

#include "corpora/error.h"

namespace diglot::tools {

/// The error that no bitext has a source that was given to an option; it names those there are.
corpora::Error unknown_source(const std::string& option, const std::string& source,
                              const std::set<std::string>& known);

}  // namespace diglot::tools
