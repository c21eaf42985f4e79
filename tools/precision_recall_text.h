#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "align/precision_recall.h"

namespace diglot::tools {

/// {"precision", "recall", "f1", "right", "predicted", "found", "gold"}.
boost::json::object to_json(const align::PrecisionRecall& result);

/// The same on a line that begins with `name`, with the counts.
std::string to_text(std::string_view name, const align::PrecisionRecall& result);

}  // namespace diglot::tools
