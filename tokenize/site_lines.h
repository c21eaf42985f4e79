#pragma once

#include <string_view>

namespace diglot::tokenize {

/// Whether a line (trimmed) is one that sites add to every page: "Leave a Reply", "Required fields
/// are marked *". Constant time; thread-safe. Precondition: valid UTF-8.
bool is_site_line(std::string_view line);

/// Whether a line (trimmed) sends the reader to another article: "Read more: …", "Citește și: …".
/// A colon or arrow must part the call from the headline, which ends without a full stop.
/// Constant time; thread-safe. Precondition: valid UTF-8.
bool is_teaser(std::string_view line);

}  // namespace diglot::tokenize
