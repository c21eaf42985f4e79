#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <boost/json.hpp>

#include "align/figure_intervals.h"
#include "align/precision_recall.h"

namespace diglot::tools {

/// Precision, recall and F1 under a name such as "strict", and the parts that they are the sum of.
struct Figure {
  std::string name;
  align::PrecisionRecall all;
  std::vector<align::PrecisionRecall> parts;
};

/// How intervals are found; nothing where nobody asks for them.
struct ConfidenceOption {
  std::optional<std::size_t> samples;
  std::uint64_t seed = 1;
};

/// Adds --confidence and --seed. `parts` says what is drawn, such as "documents".
void add_confidence(CLI::App& command, ConfidenceOption& option, const std::string& parts);

/// A figure as a line, and its intervals, if any, as another.
std::string to_text(const Figure& figure, const ConfidenceOption& confidence);

/// {"precision", "recall", "f1", counts, "interval"?: {"precision": [low, high], …}}.
boost::json::object to_json(const Figure& figure, const ConfidenceOption& confidence);

/// The same answers sorted in some way: the name of each sort, and its figures.
using Breakdown = std::vector<std::pair<std::string, align::StrictLax>>;

/// A table with a row for each; `what` is above the names.
std::string to_table(const std::string& what, const Breakdown& breakdown);

/// {NAME: {"strict": …, "lax": …}, …}.
boost::json::object to_json(const Breakdown& breakdown);

}  // namespace diglot::tools
