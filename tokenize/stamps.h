#pragma once

#include <string_view>

#include "tokenize/line_opening.h"

namespace diglot::tokenize {

/// Finds the stamp, a time or date, in front of an entry of a live blog (a line, trimmed):
/// "UPDATE 13:05", "8:24", "[13.05 Uhr]", "Ora 8:24", "date 2026-02-03", "03.02.2026, 8:24". A bare
/// time needs a colon, and a capital, quote or dash behind it: "8:24 minutes" is none. Constant
/// time. Precondition: valid UTF-8.
LineOpening find_stamp(std::string_view line);

}  // namespace diglot::tokenize
