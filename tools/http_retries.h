#pragma once

#include <cstddef>
#include <string>

#include "tools/http_connection.h"

namespace diglot::tools {

/// Posts as HttpConnection does, and again, up to `most_retries` times, where the server answers
/// that it is busy (429) or can't just now (5xx), or is lost: after a quarter of a second, twice as
/// long each time, and as long as its Retry-After says, if that is a minute at most. Returns the
/// last answer, whatever it is.
HttpAnswer post_patiently(HttpConnection& connection, const std::string& json,
                          const std::string& key, std::size_t most_retries);

}  // namespace diglot::tools
