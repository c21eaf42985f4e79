#pragma once

#include <string>

#include "tools/http_connection.h"
#include "tools/http_patience.h"

namespace diglot::tools {

/// Posts as HttpConnection does, and again as the patience has it, where the server answers that it
/// is busy (429) or can't just now (5xx), or is lost: after a quarter of a second, twice as long
/// each time, and as long as its Retry-After says. Returns the last answer, whatever it is.
HttpAnswer post_patiently(HttpConnection& connection, const std::string& json,
                          const std::string& key, const HttpPatience& patience);

}  // namespace diglot::tools
