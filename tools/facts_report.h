#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/facts_evaluation.h"

namespace diglot::tools {

/// A line of `evaluate facts --format tsv`, with its line end: its number, from 1, the status of
/// numbers and of names, and what has no counterpart.
std::string to_row(std::size_t number, const align::FactCheck& line);

/// {"numbers": STATUS, "names": STATUS, "quotations": STATUS}, and what has no counterpart, on each
/// side, or conflicts.
boost::json::object to_json(const align::FactCheck& line);

/// The figures, and the lines that lose a fact. `changes` may be empty.
std::string to_report(const align::FactsEvaluation& result,
                      const std::vector<align::FoundChanges>& changes);

/// The figures alone.
boost::json::object to_json(const align::FactsEvaluation& result,
                            const std::vector<align::FoundChanges>& changes);

}  // namespace diglot::tools
