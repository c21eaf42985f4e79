#pragma once

#include <string>

#include <CLI/App.hpp>

#include "align/neighbour_search.h"
#include "align/vectors.h"
#include "tools/messages.h"

namespace diglot::tools {

using align::Search;
using align::SearchOptions;

/// Adds --k, --search and --probes.
void add_search(CLI::App& command, SearchOptions& options);

/// The nearest rows of each row on the other side. Progress and notes begin with `name`. Memory is
/// that of align::find_nearest or find_nearest_in_cells.
align::NearestRows find_neighbours(const SearchOptions& options, const align::Vectors& src,
                                   const align::Vectors& tgt, const std::string& name,
                                   Messages& messages);

}  // namespace diglot::tools
